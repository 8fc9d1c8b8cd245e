package org.wholefamily.need;

import org.wholefamily.process.Variable;

/** The words of the process {@code added-need} and of the part of the map that carries it out. */
final class NeedProcess {

    static final String KEY = "added-need";
    static final String NEED_ADDED = "needAdded";
    static final String PLAN_REOPENED = "planReopened";

    /** The code of the need that came up. */
    static final Variable<String> NEED = Variable.text("need");
    /** All needs of the family. */
    static final Variable<Object> NEEDS = new Variable<>("needs", Object.class);

    static final Variable<Boolean> SEEKING_WORK = Variable.flag("seekingWork");
    /** Whether a need came up that no plan has taken up. */
    static final Variable<Boolean> NEED_OPEN = Variable.flag("needOpen");

    /** Whether work has become a need while the plan runs without the employment adviser. */
    static final Variable<Boolean> WORK_ADDED = Variable.flag("workAdded");

    private NeedProcess() {}
}
