package org.wholefamily.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Decisions;

/** Asks the table {@code review-interval} when the team meets for the first time. */
@Component
class ReviewInterval {

    private final Decisions decisions;

    ReviewInterval(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The day of the first review, when there is no progress yet to judge by. */
    LocalDate firstReview(LocalDate agreedOn, String urgency, String council, String caseReference) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(PlanProcess.PROGRESS.name(), null);
        inputs.put(PlanProcess.URGENCY.name(), urgency);
        List<Map<String, Object>> rows = decisions.ask(PlanTables.REVIEW_INTERVAL, council, caseReference, inputs);
        if (rows.isEmpty()) {
            throw new IllegalStateException(
                    "The table " + PlanTables.REVIEW_INTERVAL + " has no row for a first review");
        }
        return agreedOn.plusWeeks(PlanTables.WEEKS.in(rows.get(0)));
    }
}
