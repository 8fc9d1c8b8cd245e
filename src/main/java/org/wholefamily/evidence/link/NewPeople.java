package org.wholefamily.evidence.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wholefamily.evidence.HeldExtracts;
import org.wholefamily.evidence.matching.BlockingRule;
import org.wholefamily.evidence.matching.Roll;

/** Finds rows about people who have come since, and who of them is known already. */
@Service
public class NewPeople {

    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final HeldExtracts extracts;
    private final OpenRows open;
    private final MatchedRows rows;
    private final TransactionTemplate together;

    NewPeople(
            JdbcClient jdbc,
            DataSource database,
            HeldExtracts extracts,
            OpenRows open,
            MatchedRows rows,
            TransactionTemplate together) {
        this.jdbc = jdbc;
        this.batches = new JdbcTemplate(database);
        this.extracts = extracts;
        this.open = open;
        this.rows = rows;
        this.together = together;
    }

    /** Looks for all who have come to a council since, or turned out to be somebody else; then no row waits for a look. */
    public void find(String council) {
        while (findSome(council)) {
            continue;
        }
        together.executeWithoutResult(status -> {
            extracts.holdLinks(council);
            open.lookAgainAtMerged(council);
        });
        rows.again(council);
    }

    private boolean findSome(String council) {
        Map<String, Set<Long>> unseen = unseen(council);
        together.executeWithoutResult(status -> batches.batchUpdate(
                "insert into person_key (council, key_of, person) values (?, ?, ?)",
                unseen.entrySet().stream()
                        .flatMap(person ->
                                person.getValue().stream().map(key -> new Object[] {council, key, person.getKey()}))
                        .toList()));
        Set<Long> keys = new HashSet<>();
        unseen.values().forEach(keys::addAll);
        together.executeWithoutResult(status -> {
            extracts.holdLinks(council);
            open.lookAgain(council, keys);
        });
        return unseen.size() == AT_A_TIME;
    }

    private Map<String, Set<Long>> unseen(String council) {
        Roll roll = Roll.empty();
        Map<String, Set<Long>> unseen = new LinkedHashMap<>();
        jdbc.sql("""
                select p.id, p.forename, p.surname, p.date_of_birth as birthday, p.postcode, p.address_line as address,
                  p.upn, p.nino
                from person p where p.council = :council and not exists (select 1 from person_key k where k.person = p.id)
                order by p.id fetch first :most rows only
                """).param("council", council).param("most", AT_A_TIME).query(row -> {
            Set<Long> keys = new HashSet<>();
            List<String> numbers = new ArrayList<>();
            numbers.add(row.getString("upn"));
            numbers.add(row.getString("nino"));
            for (String number : numbers) {
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
