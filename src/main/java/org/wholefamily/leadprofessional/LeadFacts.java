package org.wholefamily.leadprofessional;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Fact;
import org.wholefamily.family.FactSource;

/** Since when a family has a lead professional. */
@Component
class LeadFacts implements FactSource {

    private final LeadOffers offers;

    LeadFacts(LeadOffers offers) {
        this.offers = offers;
    }

    @Override
    public Set<String> names() {
        return Set.of(LeadProcess.LEAD_ASSIGNED_ON.name());
    }

    /** Who is appointed did not do it; which manager did is not kept with the offer. */
    private static String by(LeadOffer offer) {
        return offer.answer() == LeadOffer.Answer.APPOINTED ? null : offer.offeredTo();
    }

    /** The day of the first: a lead who follows does not make it later. */
    @Override
    public List<Fact> of(String caseReference, String name) {
        return offers.taken(caseReference).stream()
                .limit(1)
                .map(offer -> new Fact(
                        name, offer.answeredOn().toString(), offer.answeredOn(), "lead-professional", by(offer)))
                .toList();
    }
}
