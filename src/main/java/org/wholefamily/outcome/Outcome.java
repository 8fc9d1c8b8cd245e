package org.wholefamily.outcome;

import java.time.LocalDate;
import java.util.List;
import org.wholefamily.process.FormRefused;

/**
 * What a family has reached by the rules of its scheme, as a manager confirmed it.
 *
 * @param reasons the sentences of the table that decided
 * @param workGoesOn the work is not finished; never when a result is reached
 */
record Outcome(String result, List<String> reasons, boolean workGoesOn, LocalDate decidedOn, String confirmedBy) {

    static final String NO_RESULT = "none";

    Outcome {
        if (result == null) {
            throw new IllegalStateException("An outcome is confirmed only when every measure is known");
        }
        if (workGoesOn && reached(result)) {
            throw new IllegalStateException("The work does not go on when a result is reached: " + result);
        }
    }

    /** The outcome that a manager confirms; whether the work goes on is asked only when no result is reached. */
    static Outcome confirmed(String result, List<String> reasons, Boolean workGoesOn, LocalDate on, String by) {
        if (!reached(result) && workGoesOn == null) {
            throw new FormRefused(OutcomeProcess.WORK_GOES_ON.name(), "say whether the work with the family goes on");
        }
        return new Outcome(result, reasons, !reached(result) && workGoesOn, on, by);
    }

    /** Whether this is a result that can be claimed; a measure that is missing makes it unknown, which is none yet. */
    static boolean reached(String result) {
        return result != null && !result.equals(NO_RESULT);
    }
}
