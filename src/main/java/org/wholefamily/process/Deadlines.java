package org.wholefamily.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.WorkingDays;

/** Reads the decision table {@code deadline}: how long a step may take, in which unit, and who is told when it takes longer. */
@Service
public class Deadlines {

    private final Decisions decisions;
    private final WorkingDays workingDays;

    Deadlines(Decisions decisions, WorkingDays workingDays) {
        this.decisions = decisions;
        this.workingDays = workingDays;
    }

    /**
     * The deadline of a step that starts at a moment.
     *
     * @param step the word of the task or wait, such as {@code screenReferral}
     * @param urgency of the case; null when not known
     * @throws IllegalStateException when the table has no row for the step
     */
    public Deadline of(String step, String urgency, String council, String caseReference, Instant start) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("step", step);
        inputs.put("urgency", urgency);
        List<Map<String, Object>> rows = decisions.ask(DeadlineTable.ID, council, caseReference, inputs);
        if (rows.isEmpty()) {
            // The table that a case has pinned, or that a council made its own, may be older than the step.
            rows = decisions.ask(DeadlineTable.ID, null, null, inputs);
        }
        if (rows.isEmpty()) {
            throw new IllegalStateException("The table deadline has no row for the step " + step);
        }
        DeadlineTable.Term term = DeadlineTable.Term.of(rows.get(0));
        return new Deadline(
                after(start, term.remind(), term),
                after(start, term.due(), term),
                after(start, term.escalate(), term),
                term.escalateTo());
    }

    private Instant after(Instant start, int amount, DeadlineTable.Term term) {
        return term.unit().after(start, amount, workingDays);
    }

    /** The moment at which a day's work ends in England. */
    static Instant close(LocalDate day) {
        return TimeUnit.close(day);
    }
}
