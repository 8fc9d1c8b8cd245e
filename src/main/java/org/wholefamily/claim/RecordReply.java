package org.wholefamily.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records whether the programme paid the claim or refused it. */
@Component("recordReply")
class RecordReply implements JavaDelegate {

    private static final String PAID = "paid";

    private final Claiming claiming;

    RecordReply(Claiming claiming) {
        this.claiming = claiming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate repliedOn = LocalDate.parse(ClaimProcess.REPLIED_ON.require(execution));
        String claim = ClaimProcess.CLAIM_ID.require(execution);
        if (ClaimProcess.REPLY.require(execution).equals(PAID)) {
            BigDecimal amount = new BigDecimal(ClaimProcess.AMOUNT_PAID.require(execution));
            claiming.advance(claim, paid -> paid.pay(repliedOn, amount));
        } else {
            claiming.advance(claim, refused -> refused.refuse(repliedOn));
        }
    }
}
