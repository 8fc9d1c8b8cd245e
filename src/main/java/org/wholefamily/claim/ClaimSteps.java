package org.wholefamily.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Actor;
import org.wholefamily.process.ModelWork;

/** Notes who did each step of a claim, whatever a council calls it, and refuses who would approve their own work. */
@Component
class ClaimSteps {

    private final Claiming claiming;
    private final UnmovedClaims unmoved;

    ClaimSteps(Claiming claiming, UnmovedClaims unmoved) {
        this.claiming = claiming;
        this.unmoved = unmoved;
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void completed(DelegateTask task) throws Exception {
        DelegateExecution process = claimsProcess(task.getExecution());
        String claim = process == null ? null : ClaimProcess.CLAIM_ID.in(process);
        if (claim != null) {
            String step = ModelWork.word(task.getTaskDefinitionKey());
            claiming.doneBy(Actor.current(), claim, step);
            unmoved.move(step, task.getExecution());
        }
    }

    /** The claim's process, also where a process of the council's own was called by it; null elsewhere. */
    private static DelegateExecution claimsProcess(DelegateExecution task) {
        DelegateExecution at = task;
        while (at != null && !ModelWork.process(at.getProcessDefinitionId()).equals(ClaimProcess.KEY)) {
            at = isCouncils(at) ? at.getProcessInstance().getSuperExecution() : null;
        }
        return at;
    }

    /** No shared process is part of another's claim; who calls one is not looked up at each task of a case. */
    private static boolean isCouncils(DelegateExecution at) {
        return ((ExecutionEntity) at).getProcessDefinition().getTenantId() != null;
    }
}
