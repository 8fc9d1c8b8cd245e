package org.wholefamily.evidence.link;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.evidence.matching.BlockingRule;
import org.wholefamily.evidence.matching.Drops;
import org.wholefamily.evidence.matching.Roll;

/** Those who have something in common with a few rows or people, read without the others. */
@Repository
class AlikePeople {

    /** So many are read sooner than those among them who have something in common. */
    private static final int FEW = 20_000;

    /** For more rows than that all are read. */
    private static final int FEW_ROWS = 200;

    private final JdbcClient jdbc;
    private final PeopleReading reading;

    AlikePeople(JdbcClient jdbc, PeopleReading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** Everybody about whom one of the rows may be. */
    CouncilPeople of(String council, List<OpenRow> rows) {
        int among = reading.count(council);
        if (rows.size() > FEW_ROWS || among <= FEW || !allAreKeyed(council)) {
            return reading.all(council);
        }
        Set<Long> keys = new TreeSet<>();
        Roll roll = Roll.empty();
        for (OpenRow row : rows) {
            roll.clear();
            roll.add(row.asPerson());
            for (long key : BlockingRule.keys(roll, 0)) {
                keys.add(key);
            }
        }
        return reading.some(council, alike(council, keys), among);
    }

    /** The people, and whoever may be one of them. */
    CouncilPeople of(String council, Set<String> people, Collection<Long> keys) {
        int among = reading.count(council);
        if (among <= FEW) {
            return reading.all(council);
        }
        Set<String> alike = alike(council, keys);
        alike.addAll(people);
        return reading.some(council, alike, among);
    }

    private boolean allAreKeyed(String council) {
        return jdbc.sql("select id from person where council = :council and keyed = false fetch first row only")
                .param("council", council)
                .query(String.class)
                .optional()
                .isEmpty();
    }

    private Set<String> alike(String council, Collection<Long> keys) {
        Set<String> alike = new TreeSet<>();
        OpenRows.each(keys, some -> {
            alike.addAll(with(council, some, "person_key k join person p on p.id = k.person", "person_key"));
            alike.addAll(with(
                    council,
                    some,
                    "evidence_key k join evidence_link l on l.row_number = k.row_number and l.status = 'linked'"
                            + " join person p on p.id = l.person",
                    "evidence_key"));
        });
        return alike;
    }

    private List<String> with(String council, List<Long> keys, String people, String table) {
        List<Long> rare = jdbc.sql("""
                select key_of from %s where council = :council and key_of in (:keys)
                group by key_of having count(*) <= :most
                """.formatted(table))
                .param("council", council)
                .param("keys", keys)
                .param("most", Drops.LARGEST_BLOCK)
                .query(Long.class)
                .list();
        return rare.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct coalesce(p.same_as, p.id) from " + people
                                + " where k.council = :council and k.key_of in (:keys)")
                        .param("council", council)
                        .param("keys", rare)
                        .query(String.class)
                        .list();
    }
}
