package org.wholefamily.evidence.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.wholefamily.evidence.EvidenceValue;
import org.wholefamily.evidence.FamilyEvidence;
import org.wholefamily.evidence.FreshLinks;

/** Tells facts and measures from the rows that are stored. */
@Service
class StoredEvidence implements FamilyEvidence {

    private static final int AT_A_TIME = 200;

    private final Families families;
    private final FreshLinks links;

    StoredEvidence(Families families, FreshLinks links) {
        this.families = families;
        this.links = links;
    }

    @Override
    public List<EvidenceValue> facts(String caseReference, LocalDate on) {
        links.of(caseReference);
        return facts(List.of(caseReference), on).getOrDefault(caseReference, List.of());
    }

    @Override
    public List<EvidenceValue> measures(String caseReference, LocalDate on) {
        links.of(caseReference);
        return measures(List.of(caseReference), on).getOrDefault(caseReference, List.of());
    }

    @Override
    public List<EvidenceValue> facts(String caseReference, LocalDate on, Set<String> people) {
        return told(caseReference, on, people, Programmes::facts);
    }

    @Override
    public List<EvidenceValue> measures(String caseReference, LocalDate on, Set<String> people) {
        return told(caseReference, on, people, Programmes::measures);
    }

    @Override
    public Map<String, List<EvidenceValue>> facts(Collection<String> caseReferences, LocalDate on) {
        return told(caseReferences, on, Programmes::facts);
    }

    @Override
    public Map<String, List<EvidenceValue>> measures(Collection<String> caseReferences, LocalDate on) {
        return told(caseReferences, on, Programmes::measures);
    }

    private List<EvidenceValue> told(
            String reference, LocalDate on, Set<String> people, Function<String, List<Rule>> rules) {
        links.of(reference);
        Family family = families.of(List.of(reference)).get(reference);
        return family == null ? List.of() : values(family.of(people), on, rules);
    }

    private Map<String, List<EvidenceValue>> told(
            Collection<String> references, LocalDate on, Function<String, List<Rule>> rules) {
        Map<String, List<EvidenceValue>> told = new HashMap<>();
        List<String> all = new ArrayList<>(references);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            families.of(all.subList(from, Math.min(all.size(), from + AT_A_TIME)))
                    .forEach((reference, family) -> told.put(reference, values(family, on, rules)));
        }
        return told;
    }

    private static List<EvidenceValue> values(Family family, LocalDate on, Function<String, List<Rule>> rules) {
        return rules.apply(family.scheme()).stream()
                .map(rule -> rule.of(family, on))
                .toList();
    }
}
