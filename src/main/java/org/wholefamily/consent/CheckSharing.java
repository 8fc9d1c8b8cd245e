package org.wholefamily.consent;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseVariables;

/** Answers the gateway before a task of an agency: may the agency be given it, at this moment? */
@Component("checkSharing")
class CheckSharing implements ExecutionListener {

    private final Withdrawals withdrawals;
    private final CaseJournal journal;

    CheckSharing(Withdrawals withdrawals, CaseJournal journal) {
        this.withdrawals = withdrawals;
        this.journal = journal;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        String agency = CaseVariables.AGENCY.require(execution);
        String step = stepAfter((ExclusiveGateway) execution.getBpmnModelElementInstance());
        boolean shared = withdrawals.mayWork(caseReference, agency, step);
        ConsentProcess.SHARED.setLocal(execution, shared);
        if (!shared) {
            journal.tell(new TaskNotShared(caseReference, agency, step));
        }
    }

    private static String stepAfter(ExclusiveGateway gateway) {
        return gateway.getOutgoing().stream()
                .filter(flow -> !flow.equals(gateway.getDefault()))
                .map(flow -> flow.getTarget().getId())
                .map(task -> task.substring(task.indexOf('_') + 1))
                .findFirst()
                .orElseThrow();
    }
}
