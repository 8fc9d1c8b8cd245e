package org.wholefamily.referral;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Fact;
import org.wholefamily.family.FactSource;
import org.wholefamily.family.KnownOfCase;

/** What whoever referred a family ticked on the form as what it needs help with. */
@Component
class ReferralNeedFacts implements FactSource {

    private final Referrals referrals;

    ReferralNeedFacts(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Set<String> names() {
        return Set.of(KnownOfCase.NEEDS_NAMED);
    }

    @Override
    public List<Fact> of(String caseReference, String name) {
        return referrals.needs(caseReference).stream()
                .map(need -> new Fact(name, need.need(), need.receivedOn(), need.agency(), null))
                .toList();
    }
}
