package org.wholefamily.evidence.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.wholefamily.evidence.EvidenceValue;
import org.wholefamily.family.Access;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Person;
import org.wholefamily.family.ReadLog;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;

/** What the extracts say of a family, as far as it is for whoever asks. */
@Service
class SeenEvidence {

    private static final ExtractReaders READERS = ExtractReaders.load();

    private final Families families;
    private final Access access;
    private final ReadLog readLog;
    private final CurrentUser current;

    SeenEvidence(Families families, Access access, ReadLog readLog, CurrentUser current) {
        this.families = families;
        this.access = access;
        this.readLog = readLog;
        this.current = current;
    }

    /**
     * @param what by which call, for the log of reads
     * @return empty where there is no such family for them
     */
    Optional<List<EvidenceValue>> of(
            String caseReference, LocalDate on, String what, Function<String, List<Rule>> rules) {
        return current.get()
                .flatMap(user -> access.seen(user, caseReference).map(file -> {
                    readLog.read(user.id(), file.reference(), what);
                    return seen(
                            user, file, families.of(List.of(file.reference())).get(file.reference()), on, rules);
                }));
    }

    private List<EvidenceValue> seen(
            User user, CaseFile file, Family family, LocalDate on, Function<String, List<Rule>> rules) {
        String agency = access.reading(user, file).agency();
        return withoutHidden(user, file, family, on, rules).stream()
                .filter(value -> agency == null || READERS.mayKnow(agency, value.extracts()))
                .toList();
    }

    /** What depends on a member who is hidden from them is left out; without the others it would be wrong. */
    private List<EvidenceValue> withoutHidden(
            User user, CaseFile file, Family family, LocalDate on, Function<String, List<Rule>> rules) {
        Set<String> shown =
                access.members(user, file).people().stream().map(Person::id).collect(Collectors.toSet());
        Set<String> hidden = family.members().stream()
                .filter(member -> !member.isOneOf(shown))
                .map(Member::id)
                .collect(Collectors.toSet());
        List<EvidenceValue> all = StoredEvidence.values(family, on, rules);
        if (hidden.isEmpty()) {
            return all;
        }
        List<EvidenceValue> others = StoredEvidence.values(family.without(hidden), on, rules);
        return IntStream.range(0, all.size())
                .filter(place -> all.get(place).equals(others.get(place)))
                .mapToObj(all::get)
                .toList();
    }
}
