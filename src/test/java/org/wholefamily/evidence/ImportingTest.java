package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.verify;
import static org.wholefamily.evidence.Extract.BENEFITS;
import static org.wholefamily.evidence.Extract.SCHOOL_ABSENCE;
import static org.wholefamily.evidence.Extract.SCHOOL_EXCLUSIONS;
import static org.wholefamily.evidence.ExtractText.file;
import static org.wholefamily.evidence.ExtractText.row;
import static org.wholefamily.evidence.Imports.exclusions;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.evidence.EvidenceImport.State;
import org.wholefamily.evidence.Refusals.Refused;
import org.wholefamily.evidence.TakingBack.Rests;

class ImportingTest {

    private final Records records = Records.on(database(), "2014-10-01");
    private final Imports files = new Imports(records);
    private final ImportWork work = records.get(ImportWork.class);
    private final EvidenceImports imports = records.get(EvidenceImports.class);
    private final TakingBack takingBack = records.get(TakingBack.class);

    DataSource database() {
        return Databases.records();
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void a_file_is_kept_and_its_rows_are_stored_behind_the_call() {
        String text = file(BENEFITS, row(BENEFITS), row(BENEFITS, "row_id", "X-2", "forename", "Anna"));

        long number = files.send(BENEFITS, text);

        assertThat(records.count("evidence_row")).isZero();
        assertThat(records.count("evidence_file_part")).isEqualTo(1);
        assertThat(one(number).state()).isEqualTo(State.RUNNING);
        assertThat(one(number).rowsSent()).isEqualTo(2);
        verify(records.processes()).start("evidence-import", String.valueOf(number), Map.of("council", "northshire"));

        files.run(number);

        assertThat(counts(number)).isEqualTo("read 2, refused 0, unchanged 0, corrected 0");
        assertThat(one(number).state()).isEqualTo(State.DONE);
        assertThat(records.count("evidence_file_part")).isZero();
        assertThat(contents())
                .containsExactly(
                        "X-1 Leah {\"benefit\":\"JSA\",\"startedOn\":\"2012-03-04\",\"endedOn\":null}",
                        "X-2 Anna {\"benefit\":\"JSA\",\"startedOn\":\"2012-03-04\",\"endedOn\":null}");
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        String text = file(BENEFITS, row(BENEFITS), row(BENEFITS, "row_id", "X-2", "forename", "Anna"));
        files.run(files.send(BENEFITS, text));

        long again = files.run(files.send(BENEFITS, text));

        assertThat(counts(again)).isEqualTo("read 2, refused 0, unchanged 2, corrected 0");
        assertThat(records.count("evidence_row")).isEqualTo(2);
        assertThat(records.count("evidence_row_before")).isZero();
    }

    @Test
    void a_bad_row_is_refused_with_its_place_and_the_good_ones_are_taken() {
        long number = files.run(files.send(
                SCHOOL_ABSENCE,
                file(
                        SCHOOL_ABSENCE,
                        row(SCHOOL_ABSENCE),
                        row(SCHOOL_ABSENCE, "row_id", "X-2", "unauthorised_absences", "-1"),
                        row(SCHOOL_ABSENCE, "row_id", "X-1", "term", "2013-summer"),
                        row(SCHOOL_ABSENCE),
                        row(SCHOOL_ABSENCE, "row_id", "X-3"))));

        assertThat(counts(number)).isEqualTo("read 5, refused 2, unchanged 1, corrected 0");
        assertThat(records.get(Refusals.class).of(number))
                .containsExactly(
                        new Refused(3, "unauthorised_absences", "is not a whole number from 0 to 400"),
                        new Refused(4, "row_id", "is in this file before, where the row says something else"));
        assertThat(contents()).hasSize(2);
    }

    @Test
    void a_number_that_is_none_is_not_taken_and_the_row_is() {
        long number = files.run(files.send(
                BENEFITS,
                file(
                        BENEFITS,
                        row(BENEFITS, "row_id", "X-1", "nino", "UNKNOWN"),
                        row(BENEFITS, "row_id", "X-2", "nino", ""),
                        row(BENEFITS, "row_id", "X-3", "nino", "-"),
                        row(BENEFITS, "row_id", "X-4"))));

        assertThat(counts(number)).isEqualTo("read 4, refused 0, unchanged 0, corrected 0");
        assertThat(one(number).noNumbers()).isEqualTo(2);
        assertThat(files.strings("select row_id from evidence_row where number is not null"))
                .containsExactly("X-4");
    }

    @Test
    void a_row_that_a_file_repeats_and_then_contradicts_is_refused_where_it_does() {
        files.run(files.send(SCHOOL_EXCLUSIONS, exclusions("A 1")));
        int apart = 1500;
        String[] rows = IntStream.range(0, apart).mapToObj(n -> "B-" + n + " 1").toArray(String[]::new);
        rows[0] = "A 1";
        rows[apart - 1] = "A 2";

        long number = files.run(files.send(SCHOOL_EXCLUSIONS, exclusions(rows)));

        assertThat(counts(number)).isEqualTo("read 1500, refused 1, unchanged 1, corrected 0");
        assertThat(records.get(Refusals.class).of(number))
                .extracting(Refused::line)
                .containsExactly(apart + 1L);
    }

    @Test
    void a_file_of_bad_rows_alone_is_read_to_its_end() {
        long number = files.run(
                files.send(BENEFITS, file(BENEFITS, row(BENEFITS, "surname", ""), row(BENEFITS, "row_id", ""))));

        assertThat(counts(number)).isEqualTo("read 2, refused 2, unchanged 0, corrected 0");
        assertThat(one(number).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_row_again_with_other_content_is_a_correction_and_what_it_said_before_is_kept() {
        files.run(files.send(SCHOOL_EXCLUSIONS, file(SCHOOL_EXCLUSIONS, row(SCHOOL_EXCLUSIONS))));

        long number =
                files.run(files.send(SCHOOL_EXCLUSIONS, file(SCHOOL_EXCLUSIONS, row(SCHOOL_EXCLUSIONS, "days", "5"))));

        assertThat(counts(number)).isEqualTo("read 1, refused 0, unchanged 0, corrected 1");
        assertThat(contents()).singleElement().asString().contains("\"days\":5");
        assertThat(files.strings("select content from evidence_row_before"))
                .singleElement()
                .asString()
                .contains("\"days\":3");
    }

    @Test
    void a_later_row_that_closes_a_spell_says_how_it_stands_and_the_earlier_one_is_its_old_state() {
        files.run(files.send(BENEFITS, file(BENEFITS, row(BENEFITS), row(BENEFITS, "row_id", "X-2", "benefit", "IS"))));
        assertThat(now()).containsExactly("X-1", "X-2");

        long number = files.run(files.send(
                BENEFITS,
                file(
                        BENEFITS,
                        row(BENEFITS, "row_id", "Y-1", "surname", "MARSH", "ended_on", "2014-03-04"),
                        row(BENEFITS, "row_id", "Y-2", "nino", "AB999999C", "ended_on", "2014-03-04"))));

        assertThat(now()).containsExactly("X-2", "Y-1", "Y-2");
        takingBack.takeBack(number, "anna");
        assertThat(now()).containsExactly("X-1", "X-2");
    }

    @Test
    void taken_back_it_is_as_if_it_had_never_come() {
        long first = files.run(files.send(SCHOOL_EXCLUSIONS, exclusions("A 1", "B 1")));
        long second = files.run(files.send(SCHOOL_EXCLUSIONS, exclusions("A 2", "B 1", "C 1")));
        long third = files.run(files.send(SCHOOL_EXCLUSIONS, exclusions("A 3", "C 1", "D 1")));

        assertThat(takingBack.rests(second)).isEqualTo(new Rests(0, 0, 1, 0));
        assertThat(takingBack.rests(third)).isEqualTo(new Rests(1, 1, 0, 0));
        takingBack.takeBack(second, "anna");
        assertThat(files.said()).containsExactly("A 3", "B 1", "C 1", "D 1");
        takingBack.takeBack(third, "anna");
        assertThat(files.said()).containsExactly("A 1", "B 1");
        takingBack.takeBack(first, "anna");
        assertThat(files.said()).isEmpty();
        assertThat(records.count("evidence_row_before")).isZero();
        assertThat(one(first).takenBackBy()).isEqualTo("anna");
    }

    @Test
    void what_was_corrected_and_said_again_goes_back_in_any_order() {
        long first = files.run(files.send(SCHOOL_EXCLUSIONS, exclusions("A 1")));
        long second = files.run(files.send(SCHOOL_EXCLUSIONS, exclusions("A 2")));
        long third = files.run(files.send(SCHOOL_EXCLUSIONS, exclusions("A 2")));

        takingBack.takeBack(second, "anna");
        assertThat(files.said()).containsExactly("A 2");
        takingBack.takeBack(third, "anna");
        assertThat(files.said()).containsExactly("A 1");
        takingBack.takeBack(first, "anna");
        assertThat(files.said()).isEmpty();
    }

    @Test
    void somebody_who_goes_on_in_the_middle_stores_nothing_twice_and_leaves_nothing_out() {
        int many = 3500;
        long number = files.send(
                BENEFITS,
                file(
                        BENEFITS,
                        IntStream.range(0, many)
                                .mapToObj(n -> row(BENEFITS, "row_id", "X-" + n))
                                .toArray(String[]::new)));
        EvidenceImport at = one(number);
        StoredChunks chunks = records.get(StoredChunks.class);
        EvidenceRow other = new EvidenceRow("X-0", new Subject("Leah", "Marsh", null, null, null, null), "{}", null);
        Chunk first = new Chunk(0, 1, List.of(other), List.of(2L), List.of(), 0, "row_id", 0);
        assertThat(chunks.store(number, first)).isTrue();
        assertThat(chunks.store(number, first)).isFalse();

        files.run(number);

        assertThat(one(at.number()).rowsRead()).isEqualTo(many);
        assertThat(records.count("evidence_row")).isEqualTo(many);
    }

    @Test
    void files_of_a_kind_are_stored_in_the_order_in_which_they_came() {
        long first = files.send(SCHOOL_EXCLUSIONS, exclusions("A 1"));
        long second = files.send(SCHOOL_EXCLUSIONS, exclusions("A 2"));
        long other = files.send(BENEFITS, file(BENEFITS, row(BENEFITS)));

        assertThat(work.store(second)).isTrue();
        assertThat(files.said()).isEmpty();
        assertThat(work.store(other)).isFalse();
        assertThat(work.store(first)).isFalse();
        assertThat(work.store(second)).isFalse();
        assertThat(files.strings("select content from evidence_row where extract = 'school-exclusions'"))
                .singleElement()
                .asString()
                .contains("\"days\":2");
    }

    @Test
    void a_file_that_was_longer_on_its_way_is_stored_behind_those_that_came_meanwhile() {
        long[] other = new long[1];
        InputStream meanwhile = new InputStream() {
            @Override
            public int read() {
                other[0] = files.send(SCHOOL_EXCLUSIONS, exclusions("A 2"));
                return -1;
            }
        };
        long slow = files.send(
                SCHOOL_EXCLUSIONS,
                new SequenceInputStream(
                        new ByteArrayInputStream(exclusions("A 1").getBytes(StandardCharsets.UTF_8)), meanwhile));

        assertThat(work.store(slow)).isTrue();
        assertThat(files.said()).isEmpty();
        files.run(other[0]);
        files.run(slow);
        assertThat(files.said()).containsExactly("A 1");
    }

    @Test
    void taken_back_while_it_runs_it_stores_nothing_more() {
        long number = files.send(BENEFITS, file(BENEFITS, row(BENEFITS)));

        takingBack.takeBack(number, "anna");

        assertThat(work.store(number)).isFalse();
        assertThat(work.match(number)).isFalse();
        assertThat(records.count("evidence_row")).isZero();
        assertThat(one(number).state()).isEqualTo(State.TAKEN_BACK);
    }

    @Test
    void a_fault_that_stays_ends_it_and_nothing_of_it_stands() {
        files.run(files.send(BENEFITS, file(BENEFITS, row(BENEFITS))));
        long number = files.send(BENEFITS, file(BENEFITS, row(BENEFITS, "ended_on", "2013-01-01"), row(BENEFITS)));
        EvidenceRow first = new EvidenceRow("X-1", new Subject("Leah", "Marsh", null, null, null, null), "{}", null);
        records.get(StoredChunks.class)
                .store(number, new Chunk(0, 1, List.of(first), List.of(2L), List.of(), 0, "row_id", 0));
        assertThat(contents()).containsExactly("X-1 Leah {}");
        records.get(JdbcClient.class).sql("delete from evidence_file_part").update();
        for (int again = 0; again < 2; again++) {
            assertThat(catchThrowable(() -> work.store(number))).isInstanceOf(RuntimeException.class);
            assertThat(one(number).state()).isEqualTo(State.RUNNING);
        }

        assertThat(work.store(number)).isFalse();

        assertThat(one(number).state()).isEqualTo(State.FAILED);
        assertThat(one(number).reason()).isEqualTo("A fault of ours; send the file again later");
        assertThat(counts(number)).isEqualTo("read 0, refused 0, unchanged 0, corrected 0");
        assertThat(contents()).singleElement().asString().contains("JSA");
    }

    @Test
    void faults_that_pass_do_not_add_up() {
        long number = files.send(BENEFITS, file(BENEFITS, row(BENEFITS), row(BENEFITS, "row_id", "X-2")));
        imports.fault(number);
        imports.fault(number);
        EvidenceRow first = new EvidenceRow("X-1", new Subject("Leah", "Marsh", null, null, null, null), "{}", null);
        records.get(StoredChunks.class)
                .store(number, new Chunk(0, 1, List.of(first), List.of(2L), List.of(), 0, "row_id", 0));
        assertThat(one(number).faults()).isZero();
        imports.fault(number);

        files.run(number);

        assertThat(one(number).faults()).isZero();
        assertThat(one(number).state()).isEqualTo(State.DONE);
    }

    @Test
    void of_an_import_that_failed_no_refusal_is_left() {
        long number = files.send(BENEFITS, file(BENEFITS, row(BENEFITS, "surname", ""), row(BENEFITS)));
        Chunk refused =
                new Chunk(0, 1, List.of(), List.of(), List.of(new Refused(2, "surname", "is missing")), 0, "row_id", 0);
        records.get(StoredChunks.class).store(number, refused);

        takingBack.fail(number, "A fault of ours");

        assertThat(records.get(Refusals.class).of(number)).isEmpty();
        assertThat(one(number).refused()).isZero();
    }

    @Test
    void a_file_whose_node_died_is_thrown_away_at_night_and_none_that_is_an_import() throws Exception {
        long sent = files.send(BENEFITS, file(BENEFITS, row(BENEFITS)));
        StagedFiles kept = records.get(StagedFiles.class);
        kept.keep(kept.begin(), new ByteArrayInputStream(new byte[] {1}));
        records.get(JdbcClient.class)
                .sql("update evidence_file set begun_at = :then")
                .param("then", Timestamp.from(Instant.parse("2014-09-29T12:00:00Z")))
                .update();

        records.get(Importing.class).forgetLost();

        assertThat(files.strings("select number from evidence_file"))
                .containsExactly(String.valueOf(one(sent).file()));
        assertThat(Importing.class.getDeclaredMethod("forgetLost").isAnnotationPresent(Scheduled.class))
                .isTrue();
    }

    private List<String> now() {
        return files.strings("select row_id from evidence_row where succeeded_by is null order by row_id");
    }

    private List<String> contents() {
        return files.strings("select row_id || ' ' || forename || ' ' || content from evidence_row order by id");
    }

    private String counts(long number) {
        EvidenceImport one = one(number);
        return "read %d, refused %d, unchanged %d, corrected %d"
                .formatted(one.rowsRead(), one.refused(), one.unchanged(), one.corrected());
    }

    private EvidenceImport one(long number) {
        return imports.find(number).orElseThrow();
    }
}
