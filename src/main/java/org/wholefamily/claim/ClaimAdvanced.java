package org.wholefamily.claim;

import java.math.BigDecimal;
import org.wholefamily.process.CaseEvent;

/** A claim took its next step; the amount is null until it is paid. */
public record ClaimAdvanced(String caseReference, String claim, String result, String state, BigDecimal amountPaid)
        implements CaseEvent {

    @Override
    public String kind() {
        return "claim-" + state;
    }
}
