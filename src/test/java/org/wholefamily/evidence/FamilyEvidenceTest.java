package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.evidence.Extract.BENEFITS;
import static org.wholefamily.evidence.Extract.YOUTH_OFFENCES;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.bench.Statements;
import org.wholefamily.family.CaseScopes;

class FamilyEvidenceTest {

    private static final LocalDate ON = LocalDate.parse("2013-07-31");

    private final Records records = Records.on(Statements.counted(database()), "2014-10-01");
    private final Imports imports = new Imports(records);
    private final Referred referred = new Referred(records);
    private final FamilyEvidence evidence = records.get(FamilyEvidence.class);
    private final String family = referred.family();
    private final String leah = referred.member(family, "child", "2001-05-12");

    DataSource database() {
        return Databases.records();
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void rows_that_are_linked_count_the_weakly_linked_too_and_no_others() {
        String tom = referred.member(family, "child", "2002-05-12");
        offences("A", "B", "C");
        referred.link("A", leah, false);
        referred.link("B", tom, true);

        assertThat(value("youngOffenders")).isEqualTo(2);
        assertThat(evidence.facts("NS-999999", ON)).isEmpty();
    }

    @Test
    void an_extract_counts_once_its_import_is_done_and_until_it_is_taken_back() {
        long number = imports.send(YOUTH_OFFENCES, ExtractText.file(YOUTH_OFFENCES, offence("A")));
        assertThat(value("youngOffenders")).isEqualTo(List.of("youth-offences"));

        imports.store(number);
        done();
        assertThat(value("youngOffenders")).isEqualTo(0);
        assertThat(told(family, "youngOffenders").imports()).containsExactly(number);

        records.get(TakingBack.class).takeBack(number, "anna");
        assertThat(value("youngOffenders")).isEqualTo(List.of("youth-offences"));
    }

    @Test
    void what_another_council_sent_covers_nothing() {
        offences("A");
        records.get(JdbcClient.class)
                .sql("insert into evidence_extract (council, extract) values ('southtown', 'youth-offences')")
                .update();
        records.get(JdbcClient.class)
                .sql("update evidence_import set council = 'southtown'")
                .update();

        assertThat(value("youngOffenders")).isEqualTo(List.of("youth-offences"));
    }

    @Test
    void the_rows_of_two_who_were_found_to_be_one_are_those_of_one() {
        String other = referred.family();
        String again = referred.member(other, "child", "2001-05-12");
        offences("A", "B");
        referred.link("A", leah, false);
        referred.link("B", again, false);
        referred.same(leah, again);

        assertThat(value("youngOffenders")).isEqualTo(1);
        assertThat(told(family, "youngOffenders").rows()).hasSize(2);
        assertThat(told(other, "youngOffenders").rows()).hasSize(2);
    }

    @Test
    void a_member_who_was_written_twice_counts_once() {
        String again = referred.member(family, "child", "2001-05-12");
        offences("A", "B");
        referred.link("A", leah, false);
        referred.link("B", again, false);
        assertThat(value("youngOffenders")).isEqualTo(2);

        referred.same(leah, again);

        assertThat(value("youngOffenders")).isEqualTo(1);
    }

    @Test
    void who_has_left_the_family_counts_no_more() {
        offences("A");
        referred.link("A", leah, false);
        referred.leave(leah, "2013-08-02");

        assertThat(value("youngOffenders")).isEqualTo(0);
    }

    @Test
    void a_row_in_question_leaves_open_what_it_could_change_until_somebody_answers() {
        String again = referred.member(referred.family(), "child", "2001-05-12");
        offences("A");
        referred.ask(again, "A");
        assertThat(value("youngOffenders")).isEqualTo(0);

        referred.same(leah, again);
        assertThat(value("youngOffenders"))
                .as("a question about the same person")
                .isEqualTo(List.of("asked"));

        referred.questions("answer = 'other'");
        assertThat(value("youngOffenders")).isEqualTo(0);

        referred.questions("answer = null, settled = true");
        assertThat(value("youngOffenders")).isEqualTo(0);

        referred.questions("settled = false");
        referred.link("A", leah, true);
        assertThat(value("youngOffenders")).as("linked weakly, and asked").isEqualTo(1);
    }

    @Test
    void the_file_that_covers_the_latest_day_says_how_a_spell_stands() {
        String ann = referred.member(family, "parent", "1975-01-01");
        benefit("2014-09-30", "A", "SJ886116A", "");
        benefit("2014-08-31", "B", "", "2013-02-01");
        referred.link("A", ann, false);
        referred.link("B", ann, false);
        assertThat(value("outOfWorkBenefit")).isEqualTo(true);

        benefit("2014-10-01", "C", "", "2013-03-01");
        referred.link("C", ann, false);

        assertThat(value("outOfWorkBenefit")).isEqualTo(false);
    }

    @Test
    void what_a_later_file_repeats_holds_against_what_an_earlier_one_said() {
        String ann = referred.member(family, "parent", "1975-01-01");
        String open = benefitRow("A", "SJ886116A", "");
        send("2014-08-31", open, benefitRow("B", "", "2013-02-01"));
        referred.link("A", ann, false);
        referred.link("B", ann, false);
        assertThat(value("outOfWorkBenefit")).isEqualTo(false);

        send("2014-09-30", open);

        assertThat(value("outOfWorkBenefit")).isEqualTo(true);
    }

    @Test
    void measures_need_the_day_of_the_attachment_and_what_was_fixed_then() {
        offences("A");
        referred.link("A", leah, false);
        LocalDate later = LocalDate.parse("2013-12-31");
        assertThat(evidence.measures(family, later))
                .filteredOn(value -> List.of("offencesBaseline", "crimeInScope").contains(value.name()))
                .allSatisfy(value -> assertThat(value.missing()).containsExactly("professional"));

        referred.attach(family, "2013-09-01");
        records.get(CaseScopes.class).keep(family, Map.of("crimeInScope", true));

        assertThat(evidence.measures(family, later))
                .filteredOn(value -> List.of("offencesBaseline", "crimeInScope").contains(value.name()))
                .extracting(EvidenceValue::value)
                .containsExactlyInAnyOrder(1, true);
    }

    @Test
    void many_families_are_read_with_as_many_statements_as_one() {
        List<String> families = new ArrayList<>(List.of(family));
        offences("A", "B");
        referred.link("A", leah, false);
        for (int more = 0; more < 20; more++) {
            families.add(referred.family());
            referred.member(families.get(more + 1), "child", "2001-05-12");
        }
        long one = Statements.sentBy(() -> evidence.facts(List.of(family), ON));

        assertThat(Statements.sentBy(
                        () -> assertThat(evidence.facts(families, ON)).hasSize(21)))
                .isEqualTo(one);
        assertThat(evidence.facts(families, ON)).containsEntry(family, evidence.facts(family, ON));
        assertThat(evidence.facts(List.of(), ON)).isEmpty();
    }

    private Object value(String name) {
        EvidenceValue told = told(family, name);
        return told.value() == null ? told.missing() : told.value();
    }

    private EvidenceValue told(String reference, String name) {
        return evidence.facts(reference, ON).stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void offences(String... rowIds) {
        String[] rows =
                List.of(rowIds).stream().map(FamilyEvidenceTest::offence).toArray(String[]::new);
        imports.store(YOUTH_OFFENCES, ExtractText.file(YOUTH_OFFENCES, rows));
        done();
    }

    private static String offence(String rowId) {
        return ExtractText.row(YOUTH_OFFENCES, "row_id", rowId);
    }

    private void benefit(String to, String rowId, String number, String ended) {
        send(to, benefitRow(rowId, number, ended));
    }

    private static String benefitRow(String rowId, String number, String ended) {
        String born = number.isEmpty() ? "1975-02-01" : "1975-01-01";
        return ExtractText.row(BENEFITS, "row_id", rowId, "nino", number, "date_of_birth", born, "ended_on", ended);
    }

    private void send(String to, String... rows) {
        byte[] text = ExtractText.file(BENEFITS, rows).getBytes(StandardCharsets.UTF_8);
        imports.store(imports.send(BENEFITS, LocalDate.parse(to), new ByteArrayInputStream(text)));
        done();
    }

    /** As the last step of an import leaves it. */
    private void done() {
        records.get(JdbcClient.class)
                .sql("update evidence_import set state = 'done' where state = 'running'")
                .update();
    }
}
