package org.wholefamily.evidence.link;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.wholefamily.evidence.Apart;
import org.wholefamily.evidence.FreshLinks;
import org.wholefamily.evidence.HeldExtracts;
import org.wholefamily.evidence.link.PeopleDoubts.Doubt;
import org.wholefamily.evidence.matching.Weights;

/** Finds rows about people who have come since, and who of them is known already. */
@Service
public class NewPeople implements FreshLinks {

    private static final int AT_A_TIME = 200;

    private static final String OF_CASE = """
            p.id in (select m.person_id from family_case c join membership m on m.family_id = c.family_id
              and m.left_on is null where c.reference = :of)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final HeldExtracts extracts;
    private final WaitingRows waiting;
    private final MatchedRows rows;
    private final LearntWeights learnt;
    private final PeopleDoubts doubts;
    private final Questions questions;
    private final Apart apart;

    NewPeople(
            JdbcClient jdbc,
            DataSource database,
            HeldExtracts extracts,
            WaitingRows waiting,
            MatchedRows rows,
            LearntWeights learnt,
            PeopleDoubts doubts,
            Questions questions,
            Apart apart) {
        this.jdbc = jdbc;
        this.batches = new JdbcTemplate(database);
        this.extracts = extracts;
        this.waiting = waiting;
        this.rows = rows;
        this.learnt = learnt;
        this.doubts = doubts;
        this.questions = questions;
        this.apart = apart;
    }

    /** Looks for all who have come to a council since, or turned out to be somebody else; then no row waits for a look. */
    public void find(String council) {
        Optional<Weights> weights = learnt.latest(council);
        if (weights.isEmpty()) {
            return;
        }
        Map<String, Set<Long>> some = unseen(" p.council = :of", council);
        while (!some.isEmpty() && find(council, some, weights.get()).isPresent()) {
            some = unseen(" p.council = :of", council);
        }
        apart.run(() -> {
            extracts.holdLinks(council);
            extracts.nextTurn(council);
            waiting.addMerged(council);
            questions.settlePeople(council);
        });
        rows.again(council);
    }

    @Override
    public void of(String caseReference) {
        Map<String, Set<Long>> members = unseen(OF_CASE, caseReference);
        if (members.isEmpty()) {
            return;
        }
        String council = jdbc.sql("select council from family_case where reference = :reference")
                .param("reference", caseReference)
                .query(String.class)
                .single();
        learnt.latest(council)
                .flatMap(weights -> find(council, members, weights))
                .ifPresent(marked -> rows.again(council, marked));
    }

    /** @return the numbers of the rows that may be theirs; empty when somebody else does the same at this moment */
    private Optional<Set<Long>> find(String council, Map<String, Set<Long>> people, Weights weights) {
        Set<Long> keys = people.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<Doubt> alike = apart.get(() -> doubts.of(council, people.keySet(), keys, weights));
        try {
            return Optional.of(apart.get(() -> {
                extracts.holdLinks(council);
                extracts.nextTurn(council);
                keep(council, people);
                alike.forEach(doubt -> doubts.ask(council, doubt, weights.version()));
                return waiting.add(council, keys);
            }));
        } catch (DuplicateKeyException somebodyDidSo) {
            return Optional.empty();
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

    /** As they are known to everybody: what a transaction around has not finished is not looked at. */
    private Map<String, Set<Long>> unseen(String which, String of) {
        return apart.get(() -> {
            SubjectKeys subjects = new SubjectKeys();
            Map<String, Set<Long>> unseen = new LinkedHashMap<>();
            jdbc.sql("""
                    select p.id, p.forename, p.surname, p.date_of_birth as birthday, p.postcode,
                      p.address_line as address, p.upn, p.nino
                    from person p where p.keyed = false and %s order by p.id fetch first :most rows only
                    """.formatted(which))
                    .param("of", of)
                    .param("most", AT_A_TIME)
                    .query(row -> {
                        unseen.put(row.getString("id"), keys(subjects, row));
                    });
            return unseen;
        });
    }

    private static Set<Long> keys(SubjectKeys subjects, ResultSet row) throws SQLException {
        Set<Long> keys = subjects.of(PeopleReading.subject(row, row.getString("upn")));
        keys.addAll(subjects.of(PeopleReading.subject(row, row.getString("nino"))));
        return keys.isEmpty() ? Set.of(0L) : keys;
    }
}
