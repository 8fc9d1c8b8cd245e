package org.wholefamily.employment;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.family.PlainDays;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** What came of the last meeting about work, for whoever holds the next one. */
@Component
class EmploymentKnowledge implements FormKnowledge {

    private static final String LAST_MEETING = "lastMeeting";
    private static final String PROGRESS_FORM = "employment-progress";

    private final EmploymentReviews reviews;

    EmploymentKnowledge(EmploymentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Shown> shown() {
        return List.of(Shown.to(Audience.OWN_AGENCY, LAST_MEETING, this::lastMeeting));
    }

    /** Whoever writes of the next meeting reads of the last, and no other agency. */
    private String lastMeeting(FormRequest request) {
        return request.agency() != null && !PROGRESS_FORM.equals(request.formId())
                ? null
                : reviews.of(request.caseReference()).stream()
                        .reduce((earlier, later) -> later)
                        .map(EmploymentKnowledge::text)
                        .orElse(null);
    }

    private static String text(EmploymentReview review) {
        String since = review.statusSince() == null ? "" : " since " + PlainDays.day(review.statusSince());
        String done = review.stepsDone().isEmpty()
                ? ""
                : "\nDone: " + review.stepsDone().stream().map(WorkWords::label).collect(Collectors.joining(", "));
        return PlainDays.day(review.heldOn()) + ": " + WorkWords.label(review.workStatus()) + since + done;
    }
}
