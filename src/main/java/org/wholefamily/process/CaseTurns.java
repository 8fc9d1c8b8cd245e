package org.wholefamily.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets every piece of work on a case begin with holding it. Otherwise somebody could change at the same moment who may
 * know of it, and what is made here would go to those who might before.
 */
@Component
class CaseTurns {

    private final ObjectProvider<CaseLock> locks;

    CaseTurns(ObjectProvider<CaseLock> locks) {
        this.locks = locks;
    }

    void begin(VariableScope work) {
        String caseReference = CaseVariables.CASE_REFERENCE.in(work);
        if (caseReference != null) {
            locks.ifAvailable(lock -> lock.lock(caseReference));
        }
    }
}
