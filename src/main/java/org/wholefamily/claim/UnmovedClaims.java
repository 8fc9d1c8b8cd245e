package org.wholefamily.claim;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.ModelWork;

/**
 * Moves a claim on at the end of a task where its model has no work that does: models from before this work was drawn, in
 * which open claims run, and which councils have copies of. A model that names the work moves its claims by itself.
 */
@Component
class UnmovedClaims {

    private static final Logger LOG = LoggerFactory.getLogger(UnmovedClaims.class);

    private final Map<ClaimState, JavaDelegate> work;
    private final CaseProcesses processes;

    UnmovedClaims(
            RecordCheck check,
            DropClaim drop,
            RecordSignOff signOff,
            ReturnClaim back,
            RecordSubmission submission,
            CaseProcesses processes) {
        this.work = Map.of(
                ClaimState.CHECKED, check,
                ClaimState.NOT_MADE, drop,
                ClaimState.SIGNED_OFF, signOff,
                ClaimState.NOT_SIGNED, back,
                ClaimState.SUBMITTED, submission);
        this.processes = processes;
    }

    /** @param step the word of the task that is completed */
    void move(String step, DelegateExecution execution) throws Exception {
        Optional<ClaimState> to = ClaimState.after(step, answer -> answer.require(execution));
        if (to.isPresent() && lacks(to.get()).test(execution.getBpmnModelInstance())) {
            work.get(to.get()).execute(execution);
        }
    }

    /** Says with each start how many claims would stand still without this. */
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        long running = processes.running(
                ClaimProcess.KEY,
                model -> work.keySet().stream().anyMatch(state -> lacks(state).test(model)));
        if (running > 0) {
            LOG.info("{} claims run by a model in which not all work that moves a claim is drawn; they go on", running);
        }
    }

    private static Predicate<BpmnModelInstance> lacks(ClaimState state) {
        return model -> ModelWork.element(model, state.work()).isEmpty();
    }
}
