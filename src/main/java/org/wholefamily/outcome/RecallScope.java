package org.wholefamily.outcome;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseScopes;
import org.wholefamily.process.CaseVariables;

/** Recalls what the result of the case is measured against, for the form and the table of its scheme. */
@Component("recallScope")
class RecallScope implements JavaDelegate {

    private final CaseScopes scopes;

    RecallScope(CaseScopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        scopes.of(CaseVariables.CASE_REFERENCE.require(execution)).forEach(execution::setVariable);
    }
}
