package org.wholefamily.consent;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Ends what an agency was told by the family's consent, and its tasks. */
@Component("endSharing")
class EndSharing implements JavaDelegate {

    private final Withdrawals withdrawals;

    EndSharing(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawals.carryOut(
                CaseVariables.CASE_REFERENCE.require(execution),
                CaseVariables.AGENCY.require(execution),
                ConsentProcess.PURPOSE.require(execution),
                LocalDate.parse(ConsentProcess.WITHDRAWN_ON.require(execution)));
    }
}
