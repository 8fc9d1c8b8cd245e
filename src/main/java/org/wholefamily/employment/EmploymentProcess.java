package org.wholefamily.employment;

import org.wholefamily.process.Variable;

/** The words of the process {@code employment-support}. */
final class EmploymentProcess {

    static final Variable<String> WORK_STATUS = Variable.text("workStatus");
    static final Variable<String> SINCE = Variable.text("since");
    static final Variable<Object> STEPS_DONE = new Variable<>("stepsDone", Object.class);
    static final Variable<String> NEXT_MEETING_ON = Variable.text("nextMeetingOn");

    private EmploymentProcess() {}
}
