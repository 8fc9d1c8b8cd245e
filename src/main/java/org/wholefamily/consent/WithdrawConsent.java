package org.wholefamily.consent;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Tells the running case that consent is withdrawn. */
@Component("withdrawConsent")
class WithdrawConsent implements JavaDelegate {

    private final Withdrawals withdrawals;

    WithdrawConsent(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawals.announce(
                CaseVariables.CASE_REFERENCE.require(execution),
                CaseVariables.AGENCY.require(execution),
                ConsentProcess.PURPOSE.require(execution),
                LocalDate.parse(ConsentProcess.WITHDRAWN_ON.require(execution)));
    }
}
