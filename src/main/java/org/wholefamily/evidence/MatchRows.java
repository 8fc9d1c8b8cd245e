package org.wholefamily.evidence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Goes on looking whose the rows of an import are. */
@Component("matchRows")
class MatchRows implements JavaDelegate {

    private final ImportWork work;

    MatchRows(ImportWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EvidenceProcess.MORE_PEOPLE.set(execution, work.match(EvidenceProcess.number(execution)));
    }
}
