package org.wholefamily.claim;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;

/** What is kept of the claims for a case. */
@Component
class ClaimHolding implements CaseHolding {

    private static final String OF_ITS_CLAIMS = "claim_id in (select c.id from claim c where c.case_reference = :case)";

    @Override
    public List<Held> held() {
        return List.of(
                Held.rows("claim_line", OF_ITS_CLAIMS), Held.rows("claim_hand", OF_ITS_CLAIMS), Held.rows("claim"));
    }
}
