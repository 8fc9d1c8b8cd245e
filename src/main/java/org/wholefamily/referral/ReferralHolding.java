package org.wholefamily.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;

/** What was received, the referrals of a case and those that turned out to be about it, and what came of it. */
@Component
class ReferralHolding implements CaseHolding {

    private static final String OF_CASE =
            "(council, referral) in (select r.council, r.referral from referral r" + " where r.case_reference = :case)";

    @Override
    public List<Held> held() {
        return List.of(
                Held.names("referral", "joined_case"),
                Held.rows("referral_person", OF_CASE),
                Held.rows("referral_need", OF_CASE),
                Held.rows("referral"),
                Held.rows("eligibility_reason"),
                Held.rows("eligibility"));
    }
}
