package org.wholefamily.evidence.measure;

import static org.wholefamily.evidence.Extract.BENEFITS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholefamily.evidence.EvidenceValue;

/** Being out of work. */
final class Work {

    private static final int ADULT = 18;

    private Work() {}

    /** Whether an adult has a benefit on the day. The day on which it ended is the first one without. */
    static Found benefit(Family family, LocalDate on) {
        List<Row> rows = new ArrayList<>();
        boolean ageUnknown = false;
        for (Member member : family.members()) {
            List<Row> open = member.spells(BENEFITS).stream()
                    .filter(row -> Member.spell(row).open(on))
                    .toList();
            Optional<Integer> age = member.age(on);
            ageUnknown |= !open.isEmpty() && age.isEmpty();
            if (age.isPresent() && age.get() >= ADULT) {
                rows.addAll(open);
            }
        }
        return rows.isEmpty() && ageUnknown
                ? Found.lacking(EvidenceValue.PROFESSIONAL)
                : Found.of(!rows.isEmpty(), rows);
    }
}
