package org.wholefamily.evidence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Goes on storing the rows of an import. */
@Component("storeRows")
class StoreRows implements JavaDelegate {

    private final ImportWork work;

    StoreRows(ImportWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EvidenceProcess.MORE_ROWS.set(execution, work.store(EvidenceProcess.number(execution)));
    }
}
