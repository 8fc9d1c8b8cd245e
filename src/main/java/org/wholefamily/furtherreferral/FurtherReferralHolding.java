package org.wholefamily.furtherreferral;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;

/** What is kept of referrals of a family that is being helped already. */
@Component
class FurtherReferralHolding implements CaseHolding {

    @Override
    public List<Held> held() {
        return List.of(Held.rows("further_referral", "case_reference = :case or referral_case = :case"));
    }
}
