package org.wholefamily.move;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Tells the running case that the family moves. */
@Component("announceMove")
class AnnounceMove implements JavaDelegate {

    private final MovingFamilies moving;

    AnnounceMove(MovingFamilies moving) {
        this.moving = moving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        moving.announce(CaseVariables.CASE_REFERENCE.require(execution), MoveProcess.TO_COUNCIL.require(execution));
    }
}
