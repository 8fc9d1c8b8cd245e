package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.wholefamily.evidence.Extract.HOUSING_ACTIONS;
import static org.wholefamily.evidence.Extract.SCHOOL_EXCLUSIONS;
import static org.wholefamily.evidence.Imports.exclusions;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.evidence.TakingBack.Rests;

/** After imports are taken back, in whichever order, it is as if only the others had come. */
class TakingBackTest {

    private final Records records = Records.on(database(), "2014-10-01");
    private final Imports imports = new Imports(records);
    private final TakingBack takingBack = records.get(TakingBack.class);
    private final TransactionTemplate together = records.get(TransactionTemplate.class);

    DataSource database() {
        return Databases.records();
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void what_three_imports_said_stands_while_one_of_them_does() {
        long first = send("A 1");
        send("A 1");
        long third = send("A 1");

        takingBack.takeBack(third, "anna");
        takingBack.takeBack(first, "anna");

        assertThat(imports.said()).containsExactly("A 1");
    }

    @Test
    void what_was_said_before_a_correction_that_was_confirmed_comes_back() {
        send("A 1");
        long second = send("A 2");
        long third = send("A 2");
        long fourth = send("A 3");

        takingBack.takeBack(second, "anna");
        takingBack.takeBack(fourth, "anna");
        takingBack.takeBack(third, "anna");

        assertThat(imports.said()).containsExactly("A 1");
    }

    @Test
    void who_stores_waits_for_who_takes_back_and_the_other_way_round() throws Exception {
        long first = send("A 1", "B 1");
        long second = imports.send(SCHOOL_EXCLUSIONS, exclusions("A 1", "B 2"));
        CompletableFuture<Long> stored = together.execute(status -> {
            takingBack.takeBack(first, "anna");
            CompletableFuture<Long> other = CompletableFuture.supplyAsync(() -> imports.run(second));
            assertThatThrownBy(() -> other.get(1500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        });
        stored.get(1, TimeUnit.MINUTES);
        assertThat(imports.said()).containsExactly("A 1", "B 2");

        CompletableFuture<Void> back = together.execute(status -> {
            records.get(EvidenceImports.class).hold(second);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> takingBack.takeBack(second, "anna"));
            assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        });
        back.get(1, TimeUnit.MINUTES);
        assertThat(imports.said()).isEmpty();
    }

    @Test
    void however_many_rows_it_has_others_store_theirs_meanwhile() {
        long large =
                send(IntStream.range(0, 10_000).mapToObj(n -> "L-" + n + " 1").toArray(String[]::new));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            for (int n = 0; !over.get(); n++) {
                imports.run(
                        HOUSING_ACTIONS,
                        ExtractText.file(HOUSING_ACTIONS, ExtractText.row(HOUSING_ACTIONS, "row_id", "H-" + n)));
            }
        });

        Rests rested = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> takingBack.takeBack(large, "anna"));

        over.set(true);
        others.join();
        assertThat(rested.go()).isEqualTo(10_000);
        assertThat(imports.strings("select row_id from evidence_row where extract = 'school-exclusions'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void taken_back_in_any_order_it_is_as_if_only_the_others_had_come(int seed) {
        Random chance = new Random(seed);
        Map<Long, Map<String, String>> standing = new LinkedHashMap<>();
        for (int step = 0; step < 25; step++) {
            if (standing.isEmpty() || chance.nextInt(5) < 3) {
                Map<String, String> file = file(chance);
                standing.put(
                        send(file.entrySet().stream()
                                .map(row -> row.getKey() + " " + row.getValue())
                                .toArray(String[]::new)),
                        file);
            } else {
                long back = List.copyOf(standing.keySet()).get(chance.nextInt(standing.size()));
                takingBack.takeBack(back, "anna");
                standing.remove(back);
            }
            assertThat(stands()).as("seed %d, step %d", seed, step).isEqualTo(replayed(standing));
        }
    }

    private static Map<String, String> file(Random chance) {
        Map<String, String> file = new TreeMap<>();
        Stream.of("A", "B", "C", "D")
                .filter(row -> file.isEmpty() || chance.nextBoolean())
                .forEach(row -> file.put(row, String.valueOf(1 + chance.nextInt(3))));
        return file;
    }

    /** Each row with what it says and since which import, and what else an import says of it. */
    private Set<String> stands() {
        Set<String> stands =
                new TreeSet<>(imports.strings("select row_id || content || ' since ' || import from evidence_row"));
        stands.addAll(imports.strings("select row_id || b.content || ' before' from evidence_row_before b"
                + " join evidence_row r on r.id = b.row_number"));
        return stands.stream()
                .map(row -> row.replaceAll("\\{.*days\":(\\d+)}", " $1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> replayed(Map<Long, Map<String, String>> standing) {
        Map<String, String> now = new TreeMap<>();
        Map<String, Long> since = new TreeMap<>();
        Set<String> stands = new TreeSet<>();
        standing.forEach((number, file) -> file.forEach((row, days) -> {
            String before = now.put(row, days);
            if (!days.equals(before)) {
                since.put(row, number);
                stands.remove(row + " " + days + " before");
            }
            if (before != null && !days.equals(before)) {
                stands.add(row + " " + before + " before");
            }
        }));
        now.forEach((row, days) -> stands.add(row + " " + days + " since " + since.get(row)));
        return stands;
    }

    private long send(String... rows) {
        return imports.run(SCHOOL_EXCLUSIONS, exclusions(rows));
    }
}
