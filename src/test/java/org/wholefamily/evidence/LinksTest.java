package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.evidence.Extract.SCHOOL_EXCLUSIONS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.evidence.link.NewPeople;
import org.wholefamily.evidence.link.UnlinkedRows;

/** Whose the rows of extracts are, as the tables keep it. */
class LinksTest {

    private static final String ADA = "Ada|Quill|2004-05-17|NS1 1AA|3 Mill Lane|";
    private static final String NAMESAKE = "Ada|Quill|2004-05-17|NS4 4AA|17 Castle Street|";
    private static final String ELSEWHERE = "Ada|Quill|2004-05-17|NS9 9ZZ|80 Tower Road|";

    private final Records records = Records.on(database(), "2014-10-01");
    private final Imports imports = new Imports(records);
    private Town town;

    DataSource database() {
        return Databases.records();
    }

    @BeforeEach
    void settle() {
        town = new Town(records, 100);
        imports.run(SCHOOL_EXCLUSIONS, town.extract());
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void a_row_that_is_surely_about_somebody_is_linked() {
        town.know("ada", ADA);
        send("A", ADA);
        assertThat(link("A")).isEqualTo("linked ada");
        assertThat(weak("A")).isFalse();
    }

    @Test
    void a_row_with_nothing_but_name_and_birthday_is_linked_weakly() {
        town.know("ada", ADA);
        send("A", ELSEWHERE);
        assertThat(link("A")).isEqualTo("linked ada");
        assertThat(weak("A")).isTrue();
    }

    @Test
    void where_two_fit_one_question_is_asked_for_each_of_them() {
        town.know("ada", ADA);
        town.know("namesake", NAMESAKE);
        send("A", ELSEWHERE, "B", ELSEWHERE);
        send("C", ELSEWHERE);
        assertThat(link("A")).isEqualTo("asked");
        assertThat(questions()).containsExactly("ada A", "ada B", "ada C", "namesake A", "namesake B", "namesake C");
        assertThat(open()).containsExactly("ada", "namesake");
    }

    @Test
    void a_row_finds_somebody_who_is_referred_later() {
        send("A", ADA);
        assertThat(link("A")).isEqualTo("unlinked");
        town.know("ada", ADA);
        records.get(NewPeople.class).find("northshire");
        assertThat(link("A")).isEqualTo("linked ada");
    }

    @Test
    void what_was_linked_weakly_is_asked_when_a_second_person_fits() {
        town.know("ada", ADA);
        send("A", ELSEWHERE);
        town.know("namesake", NAMESAKE);
        records.get(NewPeople.class).find("northshire");
        assertThat(link("A")).isEqualTo("asked");
    }

    @Test
    void what_is_learnt_of_a_person_answers_what_was_asked() {
        town.know("ada", ADA);
        town.know("namesake", NAMESAKE);
        send("A", "Ada|Quill|2004-05-17|||Q123456789012");
        assertThat(link("A")).isEqualTo("asked");
        send("B", "Ada|Quill|2004-05-17|NS1 1AA|3 Mill Lane|Q123456789012");
        assertThat(link("B")).isEqualTo("linked ada");
        assertThat(link("A")).isEqualTo("linked ada");
        assertThat(open()).isEmpty();
    }

    @Test
    void a_row_that_is_corrected_is_somebody_elses_and_goes_back_with_the_correction() {
        town.know("ada", ADA);
        town.know("ben", "Ben|Okafor|2001-11-02|NS2 2BB|5 Hill Road|");
        send("A", ADA);
        long correction = send("A", "Ben|Okafor|2001-11-02|NS2 2BB|5 Hill Road|");
        assertThat(link("A")).isEqualTo("linked ben");
        records.get(TakingBack.class).takeBack(correction, "anna");
        records.get(NewPeople.class).find("northshire");
        assertThat(link("A")).isEqualTo("linked ada");
    }

    @Test
    void what_is_taken_back_is_asked_no_more() {
        town.know("ada", ADA);
        town.know("namesake", NAMESAKE);
        long number = send("A", ELSEWHERE);
        records.get(TakingBack.class).takeBack(number, "anna");
        assertThat(questions()).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void the_same_file_again_changes_no_link() {
        List<String> before = imports.strings("select row_number || ' ' || person from evidence_link order by 1");
        assertThat(before).hasSizeGreaterThan(100);
        imports.run(SCHOOL_EXCLUSIONS, town.extract());
        assertThat(imports.strings("select row_number || ' ' || person from evidence_link order by 1"))
                .isEqualTo(before);
    }

    @Test
    void rows_that_are_nobodys_go_after_the_days_of_the_setting_and_others_stay() {
        town.know("ada", ADA);
        long sent = send("A", ADA, "B", "Ben|Okafor|2001-11-02|NS2 2BB|5 Hill Road|");
        UnlinkedRows unlinked = records.get(UnlinkedRows.class);

        unlinked.forget();
        assertThat(link("B")).isEqualTo("unlinked");

        new JdbcTemplate(records.get(DataSource.class))
                .update("update evidence_import set sent_at = timestamp '2013-08-01 09:00:00' where number = ?", sent);
        unlinked.forget();
        assertThat(link("B")).isNull();
        assertThat(link("A")).isEqualTo("linked ada");
    }

    @Test
    void a_row_that_an_agency_still_states_stays_however_long_it_is_nobodys() {
        String ben = Town.row("B", "Ben|Okafor|2001-11-02|NS2 2BB|5 Hill Road|");
        long first = imports.run(SCHOOL_EXCLUSIONS, ExtractText.file(SCHOOL_EXCLUSIONS, ben));
        imports.run(SCHOOL_EXCLUSIONS, ExtractText.file(SCHOOL_EXCLUSIONS, ben));
        new JdbcTemplate(records.get(DataSource.class))
                .update("update evidence_import set sent_at = timestamp '2013-08-01 09:00:00' where number = ?", first);
        records.get(UnlinkedRows.class).forget();
        assertThat(link("B")).isEqualTo("unlinked");
    }

    @Test
    void a_row_whose_first_file_is_taken_back_before_anybody_looked_is_looked_at() {
        town.know("ada", ADA);
        String text = ExtractText.file(SCHOOL_EXCLUSIONS, Town.row("A", ADA));
        long first = imports.store(imports.send(SCHOOL_EXCLUSIONS, text));
        imports.run(SCHOOL_EXCLUSIONS, text);
        records.get(TakingBack.class).takeBack(first, "anna");
        records.get(NewPeople.class).find("northshire");
        assertThat(link("A")).isEqualTo("linked ada");
    }

    @Test
    void a_council_that_begins_with_two_of_one_name_asks_too() {
        try (Records few = Records.on(database(), "2014-10-01")) {
            Town two = new Town(few, 0);
            two.know("ada", ADA);
            two.know("namesake", NAMESAKE);
            Imports first = new Imports(few);
            first.run(SCHOOL_EXCLUSIONS, ExtractText.file(SCHOOL_EXCLUSIONS, Town.row("A", ELSEWHERE)));
            assertThat(first.strings("select person from evidence_question order by person"))
                    .containsExactly("ada", "namesake");
        }
    }

    private long send(String... idsAndPeople) {
        String[] rows = new String[idsAndPeople.length / 2];
        Arrays.setAll(rows, at -> Town.row(idsAndPeople[2 * at], idsAndPeople[2 * at + 1]));
        return imports.run(SCHOOL_EXCLUSIONS, ExtractText.file(SCHOOL_EXCLUSIONS, rows));
    }

    private String link(String rowId) {
        Map<String, String> links = new TreeMap<>();
        records.get(EvidenceLinks.class)
                .each(
                        "northshire",
                        SCHOOL_EXCLUSIONS,
                        Set.of(),
                        link -> links.put(
                                link.rowId(), link.status() + (link.person() == null ? "" : " " + link.person())));
        return links.get(rowId);
    }

    private boolean weak(String rowId) {
        return imports.strings("select r.row_id from evidence_link l join evidence_row r on r.id = l.row_number"
                        + " where l.weak = true")
                .contains(rowId);
    }

    private List<String> questions() {
        return imports.strings("select q.person || ' ' || r.row_id from evidence_question q"
                + " join evidence_question_row a on a.question = q.number join evidence_row r on r.id = a.row_number"
                + " where q.person in ('ada', 'namesake') order by q.person, r.row_id");
    }

    /** About whom an answer is waited for. */
    private List<String> open() {
        return imports.strings("select person from evidence_question where person in ('ada', 'namesake')"
                + " and answer is null and settled = false order by person");
    }
}
