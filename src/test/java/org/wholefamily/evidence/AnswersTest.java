package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.wholefamily.evidence.Extract.SCHOOL_EXCLUSIONS;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.evidence.link.Answering;
import org.wholefamily.evidence.link.NewPeople;
import org.wholefamily.family.PersonHolding;
import org.wholefamily.problem.Problem;

/** What people say when they are asked whether two are one, and what becomes of it. */
class AnswersTest {

    private static final String ADA = "Ada|Quill|2004-05-17|NS1 1AA|3 Mill Lane|";
    private static final String NAMESAKE = "Ada|Quill|2004-05-17|NS4 4AA|17 Castle Street|";
    private static final String ELSEWHERE = "Ada|Quill|2004-05-17|NS9 9ZZ|80 Tower Road|";

    private final Records records = Records.on(database(), "2014-10-01");
    private final Imports imports = new Imports(records);
    private final Answering answering = records.get(Answering.class);
    private final JdbcTemplate jdbc = new JdbcTemplate(records.get(DataSource.class));
    private Town town;

    DataSource database() {
        return Databases.records();
    }

    @BeforeEach
    void settle() {
        town = new Town(records, 60);
        imports.run(SCHOOL_EXCLUSIONS, town.extract());
        look();
        town.know("ada", ADA);
        town.know("namesake", NAMESAKE);
        send("A", ELSEWHERE, "B", ELSEWHERE);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void the_same_person_has_all_rows_and_nobody_else_is_asked_about() {
        answering.answer(aboutRows("ada"), "same", "anna");
        look();
        assertThat(links("A", "B")).containsExactly("ada", "ada");
        assertThat(openAboutRows()).isEmpty();
    }

    @Test
    void whoever_is_not_the_person_leaves_the_other_who_fits() {
        answering.answer(aboutRows("ada"), "other", "anna");
        look();
        assertThat(links("A", "B")).containsExactly("namesake", "namesake");
        assertThat(openAboutRows()).isEmpty();
    }

    @Test
    void an_answer_holds_for_what_is_sent_later() {
        answering.answer(aboutRows("ada"), "other", "anna");
        answering.answer(aboutRows("namesake"), "other", "anna");
        look();
        send("C", ELSEWHERE);
        assertThat(links("A", "B", "C")).containsExactly("unlinked", "unlinked", "unlinked");
        assertThat(openAboutRows()).isEmpty();
    }

    @Test
    void the_same_holds_for_who_is_the_person() {
        answering.answer(aboutRows("ada"), "same", "anna");
        look();
        send("C", ELSEWHERE);
        assertThat(links("C")).containsExactly("ada");
    }

    @Test
    void an_answer_that_is_taken_back_is_asked_again() {
        for (String answer : List.of("same", "other")) {
            long question = aboutRows("ada");
            answering.answer(question, answer, "anna");
            look();
            answering.undo(question, "bill");
            look();
            assertThat(links("A", "B")).as(answer).containsExactly("asked", "asked");
            assertThat(openAboutRows()).as(answer).containsExactlyInAnyOrder("ada", "namesake");
        }
        assertThat(imports.strings(
                        "select answer || ' ' || answered_by from evidence_answer order by question, number"))
                .containsExactly("same anna", "undone bill", "other anna", "undone bill");
    }

    @Test
    void what_a_person_said_stays_when_the_row_is_corrected_in_what_it_says_besides() {
        answering.answer(aboutRows("ada"), "same", "anna");
        imports.run(
                SCHOOL_EXCLUSIONS,
                ExtractText.file(SCHOOL_EXCLUSIONS, Town.row("A", ELSEWHERE).replace(",3\n", ",4\n")));
        look();
        assertThat(links("A")).containsExactly("ada");
    }

    @Test
    void two_who_are_known_are_asked_about_and_become_one_and_two_again() {
        look();
        long question = aboutPeople("ada", "namesake");
        answering.answer(question, "same", "anna");
        look();
        assertThat(jdbc.queryForList("select distinct coalesce(same_as, id) from person where surname = 'Quill'"))
                .hasSize(1);
        assertThat(Set.copyOf(links("A", "B"))).hasSize(1).doesNotContain("asked", "unlinked");
        answering.undo(question, "bill");
        look();
        assertThat(jdbc.queryForList("select distinct coalesce(same_as, id) from person where surname = 'Quill'"))
                .hasSize(2);
        assertThat(links("A", "B")).containsExactly("asked", "asked");
        assertThat(imports.strings("select merged_by || ' ' || undone_by from person_merge"))
                .containsExactly("anna bill");
    }

    @Test
    void a_merge_is_taken_back_by_its_own_answer_and_after_those_that_rest_on_it() {
        town.know("third", "Ada|Quill|2004-05-17|NS7 7CC|5 Hill Road|");
        look();
        long first = aboutPeople("ada", "namesake");
        long second = aboutPeople("ada", "third");
        answering.answer(first, "same", "anna");
        answering.answer(second, "same", "anna");
        assertThat(quills()).isEqualTo(1);
        assertThat(openAboutPeople()).isZero();

        String stays = jdbc.queryForObject("select coalesce(same_as, id) from person where id = 'ada'", String.class);
        if (!stays.equals("ada")) {
            assertThatThrownBy(() -> answering.undo(first, "bill")).hasMessageContaining("take that back first");
        }
        answering.undo(second, "bill");
        assertThat(quills()).isEqualTo(2);
        answering.undo(first, "bill");
        assertThat(quills()).isEqualTo(3);
        assertThat(openAboutPeople()).isEqualTo(3);
    }

    @Test
    void a_link_that_was_confirmed_of_somebody_stays_theirs_when_a_merge_is_taken_back() {
        look();
        long rows = aboutRows("namesake");
        long people = aboutPeople("ada", "namesake");
        answering.answer(rows, "same", "anna");
        answering.answer(people, "same", "anna");
        assertThat(Set.copyOf(links("A", "B"))).hasSize(1);
        answering.undo(people, "bill");
        look();
        assertThat(links("A", "B")).containsExactly("namesake", "namesake");
    }

    @Test
    void a_record_of_somebody_who_is_hidden_is_hidden_too() throws Exception {
        jdbc.update("update person set same_as = 'ada' where id = 'namesake'");
        long question = jdbc.queryForObject(
                "select number from evidence_question where person = 'namesake' and other is null", Long.class);
        hide("ada", "grace");
        records.signIn("northshire", "data-officers");
        http().perform(get("/api/evidence/questions/" + question)).andExpect(status().isNotFound());
    }

    @Test
    void a_named_reader_of_an_agency_is_not_asked() throws Exception {
        hide("ada", "grace");
        records.signInAs("grace", "northshire", "agency-police");
        http().perform(get("/api/evidence/questions/" + aboutRows("ada"))).andExpect(status().isNotFound());
        http().perform(get("/api/evidence/questions/waiting"))
                .andExpect(jsonPath("$.open").value(0));
    }

    @Test
    void whoever_is_forgotten_is_forgotten_with_what_was_asked_and_found() {
        look();
        answering.answer(aboutPeople("ada", "namesake"), "same", "anna");
        look();
        List<String> both = List.of("ada", "namesake");
        records.get(PersonHolding.class).forget(both);
        jdbc.update("update person set same_as = null where surname = 'Quill'");
        assertThat(jdbc.update("delete from person where id in ('ada', 'namesake')"))
                .isEqualTo(2);
        look();
        assertThat(links("A", "B")).containsExactly("unlinked", "unlinked");
    }

    @Test
    void one_answer_is_taken() {
        long question = aboutRows("ada");
        answering.answer(question, "same", "anna");
        assertThatThrownBy(() -> answering.answer(question, "other", "bill"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Somebody has answered");
        long settled = imports.strings("select number from evidence_question where settled = true").stream()
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> answering.answer(settled, "same", "bill")).hasMessageContaining("any more");
    }

    @Test
    void both_sides_are_shown_with_what_each_field_says() throws Exception {
        records.signIn("northshire", "data-officers");
        http().perform(get("/api/evidence/questions/" + aboutRows("ada")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.person[0].address").value("3 Mill Lane"))
                .andExpect(jsonPath("$.other[0].address").value("80 Tower Road"))
                .andExpect(jsonPath("$.other", hasSize(2)))
                .andExpect(
                        jsonPath("$.reasons[?(@.field == 'birthday')].weight").value("strongly for"))
                .andExpect(
                        jsonPath("$.reasons[?(@.field == 'address')].differs").value(true));
    }

    @Test
    void questions_are_for_data_officers_of_the_council() throws Exception {
        long question = aboutRows("ada");
        records.signIn("northshire", "caseworkers");
        http().perform(get("/api/evidence/questions/" + question)).andExpect(status().isNotFound());
        http().perform(get("/api/evidence/questions?council=northshire")).andExpect(jsonPath("$", hasSize(0)));
        records.signIn("southtown", "data-officers");
        http().perform(get("/api/evidence/questions/" + question)).andExpect(status().isNotFound());
        http().perform(get("/api/evidence/questions?council=northshire")).andExpect(status().isNotFound());
    }

    @Test
    void a_question_about_somebody_who_is_hidden_goes_to_the_named_readers_alone() throws Exception {
        int question = (int) aboutRows("ada");
        hide("ada", "grace");
        records.signIn("northshire", "data-officers");
        http().perform(get("/api/evidence/questions/" + question)).andExpect(status().isNotFound());
        http().perform(put("/api/evidence/questions/" + question + "/answer")
                        .contentType("application/json")
                        .content("{\"answer\": \"same\"}"))
                .andExpect(status().isNotFound());
        records.signInAs("grace", "northshire", "caseworkers");
        http().perform(get("/api/evidence/questions?council=northshire"))
                .andExpect(jsonPath("$[*].number", hasItem(question)));
        http().perform(put("/api/evidence/questions/" + question + "/answer")
                        .contentType("application/json")
                        .content("{\"answer\": \"same\"}"))
                .andExpect(status().isOk());
        assertThat(links("A")).containsExactly("ada");
        records.signIn("northshire", "data-officers");
        assertThat(http().perform(get("/api/evidence/links/school-exclusions?council=northshire"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("A,unlinked,,\n");
        http().perform(delete("/api/evidence/questions/" + question + "/answer"))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_answer_is_same_or_other() throws Exception {
        records.signIn("northshire", "data-officers");
        http().perform(put("/api/evidence/questions/" + aboutRows("ada") + "/answer")
                        .contentType("application/json")
                        .content("{\"answer\": \"perhaps\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("bad-answer"));
    }

    private MockMvc http() {
        return records.http();
    }

    private void look() {
        records.get(NewPeople.class).find("northshire");
    }

    private void hide(String person, String reader) {
        jdbc.update("insert into family (id, council) values ('hidden', 'northshire')");
        jdbc.update(
                "insert into family_case (reference, family_id, council, scheme, step, referring_agency, received_on, restricted)"
                        + " values ('NS-1', 'hidden', 'northshire', 'tf-2012', 'referral', 'police', date '2014-01-01', true)");
        jdbc.update(
                "insert into membership (family_id, person_id, role, joined_on) values ('hidden', ?, 'child', date"
                        + " '2014-01-01')",
                person);
        jdbc.update("insert into named_reader (subject, reader) values ('NS-1', ?)", reader);
    }

    private void send(String... idsAndPeople) {
        String[] rows = new String[idsAndPeople.length / 2];
        Arrays.setAll(rows, at -> Town.row(idsAndPeople[2 * at], idsAndPeople[2 * at + 1]));
        imports.run(SCHOOL_EXCLUSIONS, ExtractText.file(SCHOOL_EXCLUSIONS, rows));
    }

    private List<String> links(String... rowIds) {
        Map<String, String> links = new HashMap<>();
        records.get(EvidenceLinks.class)
                .each(
                        "northshire",
                        SCHOOL_EXCLUSIONS,
                        Set.of(),
                        link -> links.put(link.rowId(), link.person() == null ? link.status() : link.person()));
        return Arrays.stream(rowIds).map(links::get).toList();
    }

    private long aboutRows(String person) {
        return jdbc.queryForObject(
                "select number from evidence_question where person = ? and other is null and answer is null and settled ="
                        + " false",
                Long.class,
                person);
    }

    private List<String> openAboutRows() {
        return imports.strings("select person from evidence_question where person in ('ada', 'namesake') and other is"
                + " null and answer is null and settled = false");
    }

    private long aboutPeople(String one, String other) {
        return jdbc.queryForObject(
                "select number from evidence_question where person = ? and other = ? or person = ? and other = ?",
                Long.class,
                one,
                other,
                other,
                one);
    }

    private int openAboutPeople() {
        return imports.strings("select number from evidence_question where other is not null and answer is null and"
                        + " settled = false and person in ('ada', 'namesake', 'third')")
                .size();
    }

    private int quills() {
        return jdbc.queryForList("select distinct coalesce(same_as, id) from person where surname = 'Quill'")
                .size();
    }
}
