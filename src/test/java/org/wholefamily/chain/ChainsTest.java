package org.wholefamily.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.chain.Verified.Break;

class ChainsTest {

    private static final String COUNCIL = "northshire";
    private static final Instant NOW = Instant.parse("2013-10-01T09:00:00.123456789Z");

    private final Records records = Records.on(database(), "2013-10-01");
    private final Chains chains = records.get(Chains.class);
    private final Verification verification = records.get(Verification.class);
    private final JdbcClient jdbc = records.get(JdbcClient.class);

    DataSource database() {
        return Databases.records();
    }

    @BeforeEach
    void two_cases() {
        for (int i = 1; i <= 4; i++) {
            append("A", "event-" + i);
            append("B", "event-" + i);
        }
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void what_was_written_holds_and_is_read_in_its_order() {
        Verified verified = verify();

        assertThat(verified.holds()).isTrue();
        assertThat(verified.entries()).isEqualTo(8);
        assertThat(verified.firstBroken()).isNull();
        assertThat(chains.entries("A"))
                .extracting(Entry::kind)
                .containsExactly("event-1", "event-2", "event-3", "event-4");
        assertThat(verify().head()).isEqualTo(verified.head()).hasSize(64);
        append("B", "event-5");
        assertThat(verify().head()).isNotEqualTo(verified.head());
        assertThat(verification.verify("southtown", List.of()).entries()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update chain_entry set detail = '{"step":"B"}' where chain = 'B' and number = 2      | 2 | changed
            update chain_entry set kind = 'event-9' where chain = 'B' and number = 4             | 4 | changed
            update chain_entry set actor = null where chain = 'B' and number = 1                 | 1 | changed
            update chain_entry set happened_at = happened_at + interval '1' second where chain = 'B' and number = 3 | 3 | changed
            update chain_entry set salt = '0' where chain = 'B' and number = 2                   | 2 | changed
            update chain_entry set digest = '0' where chain = 'B' and number = 2                 | 2 | not in its place
            update chain_entry set hash = '0' where chain = 'B' and number = 4                   | 4 | not in its place
            delete from chain_entry where chain = 'B' and number = 1                             | 1 | missing
            delete from chain_entry where chain = 'B' and number = 3                             | 3 | missing
            delete from chain_entry where chain = 'B' and number = 4                             | 4 | missing
            delete from chain_entry where chain = 'B'                                            | 1 | missing
            update chain_entry set number = 9 where chain = 'B' and number = 2; update chain_entry set number = 2 where chain = 'B' and number = 3; update chain_entry set number = 3 where chain = 'B' and number = 9 | 2 | not in its place
            update chain_head set entries = 3 where chain = 'B'                                  | 4 | not in its place
            update chain_entry set happened_at = null, actor = null, kind = null, detail = null, salt = null where chain = 'B' and number = 2 | 2 | missing
            """)
    void whatever_is_changed_in_the_database_is_found_where_it_is(String change, int entry, String reason) {
        for (String statement : change.split(";")) {
            assertThat(jdbc.sql(statement).update()).isPositive();
        }

        assertThat(verify().holds()).isFalse();
        assertThat(verify().firstBroken()).isEqualTo(new Break("B", entry, reason));
    }

    @Test
    void what_is_taken_from_one_chain_fits_into_no_other() {
        jdbc.sql("delete from chain_entry where chain = 'A'").update();
        jdbc.sql("update chain_entry set chain = 'A' where chain = 'B'").update();

        assertThat(verify().firstBroken()).isEqualTo(new Break("A", 1, "not in its place"));
    }

    @Test
    void a_chain_that_is_not_there_at_all_is_missing() {
        jdbc.sql("delete from chain_entry where chain = 'A'").update();
        jdbc.sql("delete from chain_head where chain = 'A'").update();

        assertThat(verify().firstBroken()).isEqualTo(new Break("A", 1, "missing"));
    }

    @Test
    void a_chain_holds_when_what_happened_is_forgotten_and_goes_on() {
        chains.forget("A", NOW);
        append("A", "event-6");

        assertThat(verify().holds()).isTrue();
        assertThat(verify().entries()).isEqualTo(10);
        assertThat(chains.entries("A")).extracting(Entry::kind).containsExactly("forgotten", "event-6");
        assertThat(jdbc.sql("select salt from chain_entry where chain = 'A' and number < 5")
                        .query(String.class)
                        .list())
                .containsOnlyNulls();
        chains.forget("A", NOW);
        assertThat(verify().holds()).isTrue();
        jdbc.sql("delete from chain_entry where chain = 'A' and number = 2").update();
        assertThat(verify().firstBroken()).isEqualTo(new Break("A", 2, "missing"));
    }

    @Test
    void who_did_something_is_told_each_once_and_the_latest_first() {
        for (String actor : List.of("ada", "omar", "ada")) {
            chains.append("A", () -> COUNCIL, new Entry(NOW, actor, "task-completed", "{}"));
        }

        assertThat(chains.actors("A", "task-completed")).containsExactly("ada", "omar");
    }

    @Test
    void those_who_add_at_the_same_moment_come_one_after_the_other() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch together = new CountDownLatch(4);
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            all.add(threads.submit(() -> {
                together.countDown();
                together.await();
                for (int i = 0; i < 25; i++) {
                    records.get(TransactionTemplate.class).executeWithoutResult(running -> {
                        append("A", "one");
                        append("A", "another");
                    });
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();

        assertThat(verify()).returns(true, Verified::holds).returns(208L, Verified::entries);
        List<String> kinds =
                chains.entries("A").stream().map(Entry::kind).skip(4).toList();
        for (int i = 0; i < kinds.size(); i += 2) {
            assertThat(kinds.subList(i, i + 2)).containsExactly("one", "another");
        }
    }

    private void append(String chain, String kind) {
        chains.append(chain, () -> COUNCIL, new Entry(NOW, "ada", kind, "{\"step\":\"A\"}"));
    }

    private Verified verify() {
        return verification.verify(COUNCIL, List.of("A", "B"));
    }
}
