package org.wholefamily.evidence.link;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.wholefamily.evidence.FreshLinks;
import org.wholefamily.evidence.HeldExtracts;
import org.wholefamily.evidence.link.PeopleDoubts.Doubt;
import org.wholefamily.evidence.matching.BlockingRule;
import org.wholefamily.evidence.matching.Roll;
import org.wholefamily.evidence.matching.Weights;

/** Finds rows about people who have come since, and who of them is known already. */
@Service
public class NewPeople implements FreshLinks {

    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final HeldExtracts extracts;
    private final OpenRows open;
    private final MatchedRows rows;
    private final LearntWeights learnt;
    private final PeopleDoubts doubts;
    private final Apart apart;

    NewPeople(
            JdbcClient jdbc,
            DataSource database,
            HeldExtracts extracts,
            OpenRows open,
            MatchedRows rows,
            LearntWeights learnt,
            PeopleDoubts doubts,
            Apart apart) {
        this.jdbc = jdbc;
        this.batches = new JdbcTemplate(database);
        this.extracts = extracts;
        this.open = open;
        this.rows = rows;
        this.learnt = learnt;
        this.doubts = doubts;
        this.apart = apart;
    }

    /** Looks for all who have come to a council since, or turned out to be somebody else; then no row waits for a look. */
    public void find(String council) {
        Optional<Weights> weights = learnt.latest(council);
        if (weights.isEmpty()) {
            return;
        }
        Map<String, Set<Long>> some = unseen(council);
        while (!some.isEmpty()) {
            find(council, some, weights.get());
            some = unseen(council);
        }
        apart.run(() -> {
            extracts.holdLinks(council);
            open.lookAgainAtMerged(council);
        });
        rows.again(council);
    }

    @Override
    public void of(String caseReference) {
        jdbc.sql("""
                select c.council from family_case c join membership m on m.family_id = c.family_id and m.left_on is null
                join person p on p.id = m.person_id
                where c.reference = :reference and p.keyed = false fetch first row only
                """)
                .param("reference", caseReference)
                .query(String.class)
                .optional()
                .ifPresent(this::find);
    }

    private void find(String council, Map<String, Set<Long>> people, Weights weights) {
        Set<Long> keys = people.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<Doubt> alike = apart.get(() -> doubts.of(council, people.keySet(), keys, weights));
        try {
            apart.run(() -> {
                extracts.holdLinks(council);
                keep(council, people);
                open.lookAgain(council, keys);
                alike.forEach(doubt -> doubts.ask(council, doubt, weights.version()));
            });
        } catch (DuplicateKeyException somebodyDidSo) {
            return;
        }
    }

    private void keep(String council, Map<String, Set<Long>> people) {
        batches.batchUpdate(
                "insert into person_key (council, key_of, person) values (?, ?, ?)",
                people.entrySet().stream()
                        .flatMap(person ->
                                person.getValue().stream().map(key -> new Object[] {council, key, person.getKey()}))
                        .toList());
        batches.batchUpdate(
                "update person set keyed = true where id = ?",
                people.keySet().stream().map(person -> new Object[] {person}).toList());
    }

    private Map<String, Set<Long>> unseen(String council) {
        Roll roll = Roll.empty();
        Map<String, Set<Long>> unseen = new LinkedHashMap<>();
        jdbc.sql("""
                select p.id, p.forename, p.surname, p.date_of_birth as birthday, p.postcode, p.address_line as address,
                  p.upn, p.nino
                from person p where p.council = :council and p.keyed = false
                order by p.id fetch first :most rows only
                """).param("council", council).param("most", AT_A_TIME).query(row -> {
            Set<Long> keys = new HashSet<>();
            for (String number : new String[] {row.getString("upn"), row.getString("nino")}) {
                roll.clear();
                roll.add(OpenRow.asPerson("", PeopleReading.subject(row, number)));
                for (long key : BlockingRule.keys(roll, 0)) {
                    keys.add(key);
                }
            }
            unseen.put(row.getString("id"), keys.isEmpty() ? Set.of(0L) : keys);
        });
        return unseen;
    }
}
