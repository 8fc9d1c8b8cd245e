package org.wholefamily.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wholefamily.assessment.AssessmentProcess;
import org.wholefamily.employment.WorkWords;
import org.wholefamily.family.CaseWords;
import org.wholefamily.family.CaseWords.Words;
import org.wholefamily.family.KnownOfCase;
import org.wholefamily.family.PlainDays;
import org.wholefamily.family.Sharings;
import org.wholefamily.plan.PlanProcess;
import org.wholefamily.process.Audience;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Lists;
import org.wholefamily.process.Shown;

/** Says what is known of the work so far, for social care when it takes a family on. */
@Component
class ClosureKnowledge implements FormKnowledge {

    private static final String KNOWN_SUMMARY = "knownSummary";
    private static final String CLOSURE_REASON = "closureReason";
    private static final String RETURNED_BECAUSE = "closureReturnedBecause";
    private static final String WORK_STATUS = "workStatus";
    private static final String NONE = "none recorded";

    private final Sharings sharings;
    private final CaseAnswers answers;
    private final KnownOfCase known;
    private final CaseWords words;

    ClosureKnowledge(Sharings sharings, CaseAnswers answers, KnownOfCase known, CaseWords words) {
        this.known = known;
        this.sharings = sharings;
        this.answers = answers;
        this.words = words;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.to(Audience.DUTY, KNOWN_SUMMARY, this::summary),
                Shown.to(Audience.DUTY, CLOSURE_REASON, request -> reason(request, "closure-proposal")),
                Shown.to(Audience.COUNCIL, RETURNED_BECAUSE, request -> reason(request, "closure-approval")));
    }

    private Object reason(FormRequest request, String form) {
        return answers.on(request.caseReference(), form).get("reason");
    }

    private String summary(FormRequest request) {
        return summary(
                request.caseReference(),
                Lists.of(request.variable().apply("openNeeds")),
                request.agency() == null ? work(request.caseReference()) : Stream.empty());
    }

    /** What the advisers heard; another agency is not told it. */
    private Stream<String> work(String reference) {
        return known
                .latest(reference, WORK_STATUS)
                .map(told -> "Work, as the adviser last heard: "
                        + WorkWords.label(told.value().toString()))
                .stream();
    }

    private String summary(String reference, List<String> openNeeds, Stream<String> work) {
        Words called = words.of(reference);
        List<String> lines = new ArrayList<>();
        lines.add("Working together since: " + day(reference, KnownOfCase.ATTACHED_ON));
        lines.add("Assessed: " + day(reference, AssessmentProcess.ASSESSED_ON.name()));
        lines.add("Seen at home: " + day(reference, AssessmentProcess.VISITED_ON.name()));
        lines.add("Needs: " + labels(known.needs(reference), called));
        lines.add("Needs still open: " + labels(openNeeds, called));
        lines.add("Plan agreed by the family: " + day(reference, PlanProcess.PLAN_AGREED_ON.name()));
        work.forEach(lines::add);
        lines.add("Agencies that may share what they know: " + agencies(sharings.activeAgencies(reference), called));
        return String.join("\n", lines);
    }

    private String day(String reference, String name) {
        return PlainDays.isoDay(known.value(reference, name));
    }

    private static String labels(List<String> needs, Words called) {
        return needs.isEmpty() ? NONE : called.needs(needs);
    }

    private static String agencies(Set<String> codes, Words called) {
        return codes.isEmpty()
                ? NONE
                : codes.stream().map(called::agency).sorted().collect(Collectors.joining(", "));
    }
}
