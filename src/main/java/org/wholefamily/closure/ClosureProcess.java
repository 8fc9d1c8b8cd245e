package org.wholefamily.closure;

import org.wholefamily.process.Variable;

/** The words of the process {@code closure}. */
final class ClosureProcess {

    static final Variable<String> CLOSURE_ROUTE = Variable.text("closureRoute");
    /** Whether the work ends by a step up to social care. */
    static final Variable<Boolean> STEP_UP = Variable.flag("stepUp");
    /** The day on which the case was closed. */
    static final Variable<String> CLOSED_ON = Variable.text("closedOn");
    /** The day on which somebody looks whether the change has lasted. */
    static final Variable<String> SUSTAIN_DUE_ON = Variable.text("sustainDueOn");

    static final Variable<String> CHECKED_ON = Variable.text("checkedOn");
    static final Variable<Boolean> SUSTAINED = Variable.flag("sustained");

    private ClosureProcess() {}
}
