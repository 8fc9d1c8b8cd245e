package org.wholefamily.evidence.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.wholefamily.evidence.EvidenceValue;
import org.wholefamily.evidence.FamilyEvidence;
import org.wholefamily.family.Access;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.People;
import org.wholefamily.family.Person;
import org.wholefamily.process.CurrentUser.User;

/** What the extracts say of a family, as far as it is for somebody who may see the family. */
@Service
class SeenEvidence {

    private static final ExtractReaders READERS = ExtractReaders.load();

    private final FamilyEvidence evidence;
    private final Access access;
    private final People people;

    SeenEvidence(FamilyEvidence evidence, Access access, People people) {
        this.evidence = evidence;
        this.access = access;
        this.people = people;
    }

    List<EvidenceValue> facts(User user, CaseFile file, LocalDate on) {
        return seen(
                user, file, evidence.facts(file.reference(), on), shown -> evidence.facts(file.reference(), on, shown));
    }

    List<EvidenceValue> measures(User user, CaseFile file, LocalDate on) {
        return seen(
                user,
                file,
                evidence.measures(file.reference(), on),
                shown -> evidence.measures(file.reference(), on, shown));
    }

    private List<EvidenceValue> seen(
            User user, CaseFile file, List<EvidenceValue> all, Function<Set<String>, List<EvidenceValue>> ofShown) {
        String agency = access.reading(user, file).agency();
        return withoutHidden(user, file, all, ofShown).stream()
                .filter(value -> agency == null || READERS.mayKnow(agency, value.extracts()))
                .toList();
    }

    /** What depends on a member who is hidden from them is left out; without that member it would be wrong. */
    private List<EvidenceValue> withoutHidden(
            User user, CaseFile file, List<EvidenceValue> all, Function<Set<String>, List<EvidenceValue>> ofShown) {
        Set<String> shown =
                access.members(user, file).people().stream().map(Person::id).collect(Collectors.toSet());
        if (shown.size() == people.of(file.reference()).size()) {
            return all;
        }
        List<EvidenceValue> others = ofShown.apply(shown);
        return IntStream.range(0, all.size())
                .filter(place -> all.get(place).equals(others.get(place)))
                .mapToObj(all::get)
                .toList();
    }
}
