package org.wholefamily.safeguarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Closes the file of a concern that the front door has answered. */
@Component("closeContact")
class CloseContact implements JavaDelegate {

    private final FrontDoor frontDoor;

    CloseContact(FrontDoor frontDoor) {
        this.frontDoor = frontDoor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        frontDoor.close(CaseVariables.CASE_REFERENCE.require(execution));
    }
}
