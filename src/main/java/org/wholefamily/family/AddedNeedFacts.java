package org.wholefamily.family;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The needs that came up after the referral. */
@Component
class AddedNeedFacts implements FactSource {

    private final AddedNeeds needs;

    AddedNeedFacts(AddedNeeds needs) {
        this.needs = needs;
    }

    @Override
    public Set<String> names() {
        return Set.of(KnownOfCase.NEEDS);
    }

    @Override
    public List<Fact> of(String caseReference, String name) {
        return needs.of(caseReference).stream()
                .map(need -> new Fact(name, need.need(), need.addedOn(), need.source(), need.addedBy()))
                .toList();
    }
}
