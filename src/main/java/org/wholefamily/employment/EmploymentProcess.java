package org.wholefamily.employment;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.wholefamily.process.Lists;
import org.wholefamily.process.Variable;

/** The words of the process {@code employment-support}. */
final class EmploymentProcess {

    static final Variable<String> WORK_STATUS = Variable.text("workStatus");
    static final Variable<String> SINCE = Variable.text("since");
    static final Variable<Object> STEPS_DONE = new Variable<>("stepsDone", Object.class);
    /** The day of the next meeting about work. */
    static final Variable<String> NEXT_MEETING_ON = Variable.text("nextMeetingOn");

    private EmploymentProcess() {}

    static EmploymentSupport.Report report(VariableScope meeting) {
        return new EmploymentSupport.Report(
                WORK_STATUS.require(meeting),
                Optional.ofNullable(SINCE.in(meeting)).map(LocalDate::parse).orElse(null),
                Lists.of(STEPS_DONE.in(meeting)));
    }
}
