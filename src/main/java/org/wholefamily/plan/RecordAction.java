package org.wholefamily.plan;

import static org.wholefamily.process.CaseVariables.AGENCY;
import static org.wholefamily.process.CaseVariables.CASE_REFERENCE;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseAnswers;

/** Keeps what an agency did, or why it did not. */
@Component("recordAction")
class RecordAction implements JavaDelegate {

    private final ActionWork actions;
    private final CaseAnswers answers;

    RecordAction(ActionWork actions, CaseAnswers answers) {
        this.actions = actions;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = PlanProcess.ACTION_ID.require(execution);
        PlanAnswers written = new PlanAnswers(
                answers.on(CASE_REFERENCE.require(execution), PlanProcess.ACTION_FORM, AGENCY.require(execution)));
        if (PlanProcess.DONE.require(execution)) {
            LocalDate doneOn = LocalDate.parse(PlanProcess.DONE_ON.require(execution));
            actions.done(id, doneOn, PlanProcess.RESULT.in(execution), written.text("whatHappened"));
        } else {
            actions.notDone(id, written.text("notDoneReason"));
        }
    }
}
