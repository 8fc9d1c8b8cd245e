package org.wholefamily.process.feel;

import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;

/** Keeps the first of the faults that FEEL passes over; a loop can make any number of them, each with its values. */
final class FewFaults extends EvaluationFailureCollector {

    private static final int SHOWN = 1_000;

    private int kept;

    @Override
    public void addFailure(EvaluationFailureType type, String message) {
        boolean asserted = type.toString().equals("ASSERT_FAILURE");
        if (kept < Limits.FAULTS || asserted && kept < 2 * Limits.FAULTS) {
            kept++;
            super.addFailure(type, message.substring(0, Math.min(SHOWN, message.length())));
        }
    }
}
