package org.wholefamily.closure;

import org.wholefamily.process.Variable;

/** The words of the process {@code closure}. */
final class ClosureProcess {

    static final Variable<String> CLOSURE_ROUTE = Variable.text("closureRoute");
    static final Variable<Boolean> STEP_UP = Variable.flag("stepUp");
    static final Variable<String> CLOSED_ON = Variable.text("closedOn");
    static final Variable<String> SUSTAIN_DUE_ON = Variable.text("sustainDueOn");
    static final Variable<String> CHECKED_ON = Variable.text("checkedOn");
    static final Variable<Boolean> SUSTAINED = Variable.flag("sustained");

    private ClosureProcess() {}
}
