package org.wholefamily.referral;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Fact;
import org.wholefamily.family.FactSource;

/** Whether a family may join its programme, by which route, how many criteria it meets, and why. */
@Component
class EligibilityFacts implements FactSource {

    private final Eligibilities eligibilities;

    EligibilityFacts(Eligibilities eligibilities) {
        this.eligibilities = eligibilities;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                ReferralProcess.ELIGIBLE.name(),
                ReferralProcess.ROUTE.name(),
                ReferralProcess.CRITERIA_MET.name(),
                ReferralProcess.REASONS.name());
    }

    @Override
    public List<Fact> of(String caseReference, String name) {
        return eligibilities
                .latest(caseReference)
                .filter(said -> value(said, name) != null)
                .map(said -> new Fact(name, value(said, name), said.decidedOn(), "referral", said.decidedBy()))
                .stream()
                .toList();
    }

    private static Object value(Eligibility said, String name) {
        if (name.equals(ReferralProcess.ELIGIBLE.name())) {
            return said.eligible();
        }
        if (name.equals(ReferralProcess.ROUTE.name())) {
            return said.route();
        }
        return name.equals(ReferralProcess.CRITERIA_MET.name()) ? said.criteriaMet() : said.reasons();
    }
}
