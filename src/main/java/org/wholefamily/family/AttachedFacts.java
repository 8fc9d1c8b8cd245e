package org.wholefamily.family;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Since when a family belongs to the programme. */
@Component
class AttachedFacts implements FactSource {

    private final Cases cases;

    AttachedFacts(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Set<String> names() {
        return Set.of(KnownOfCase.ATTACHED_ON);
    }

    @Override
    public List<Fact> of(String caseReference, String name) {
        return cases.find(caseReference).map(CaseFile::attachedOn).stream()
                .map(on -> new Fact(name, on.toString(), on, "referral", null))
                .toList();
    }
}
