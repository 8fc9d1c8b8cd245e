package org.wholefamily.outcome;

import org.wholefamily.process.Variable;

/** The words of the process {@code outcome-review}. */
public final class OutcomeProcess {

    public static final Variable<String> RESULT = Variable.text("result");

    static final Variable<Object> REASONS = new Variable<>("reasons", Object.class);
    /** Whether the measures were enough for the table to decide. */
    static final Variable<Boolean> MEASURES_COMPLETE = Variable.flag("measuresComplete");

    static final Variable<Boolean> RESULT_REACHED = Variable.flag("resultReached");
    static final Variable<Boolean> WORK_GOES_ON = Variable.flag("workGoesOn");

    private OutcomeProcess() {}
}
