package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.wholefamily.evidence.Extract.BENEFITS;
import static org.wholefamily.evidence.Extract.SCHOOL_ABSENCE;
import static org.wholefamily.evidence.Extract.YOUTH_OFFENCES;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.family.CaseScopes;
import org.wholefamily.family.Sharings;

class MeasureApiTest {

    private static final String ON = "2013-07-31";

    private final Records records = Records.on(Databases.records(), "2014-10-01");
    private final Imports imports = new Imports(records);
    private final Referred referred = new Referred(records);
    private final String family = referred.family();
    private final String leah = referred.member(family, "child", "2001-05-12");
    private final String ben = referred.member(family, "child", "2010-05-12");
    private final String ann = referred.member(family, "parent", "1975-05-12");

    @BeforeEach
    void extracts() {
        send(YOUTH_OFFENCES, "Y");
        send(YOUTH_OFFENCES, "Z");
        send(BENEFITS, "B");
        send(SCHOOL_ABSENCE, "S");
        referred.link("Y", leah, false);
        referred.link("S", leah, false);
        referred.link("B", ann, false);
        records.get(JdbcClient.class)
                .sql("update evidence_import set state = 'done'")
                .update();
        records.signIn("northshire", "caseworkers");
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void facts_come_with_what_is_missing_and_why() throws Exception {
        facts("?on=" + ON)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.on", is(ON)))
                .andExpect(jsonPath("$.facts.youngOffenders", is(1)))
                .andExpect(jsonPath("$.facts.unauthorisedAbsencePercent", is(8.06)))
                .andExpect(jsonPath("$.facts.outOfWorkBenefit", is(true)))
                .andExpect(jsonPath("$.facts.fixedExclusions", nullValue()))
                .andExpect(jsonPath("$.facts", hasKey("fixedExclusions")))
                .andExpect(jsonPath(
                        "$.missing", hasItem(Map.of("fact", "fixedExclusions", "source", "school-exclusions"))))
                .andExpect(jsonPath("$.missing", hasItem(Map.of("fact", "localConcern", "source", "professional"))));
    }

    @Test
    void measures_come_in_the_same_way() throws Exception {
        referred.attach(family, "2013-10-01");
        records.get(CaseScopes.class).keep(family, Map.of("crimeInScope", true));

        get("/measures?on=2014-09-30")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.on", is("2014-09-30")))
                .andExpect(jsonPath("$.measures.crimeInScope", is(true)))
                .andExpect(jsonPath("$.measures.offencesBaseline", is(0)))
                .andExpect(jsonPath("$.measures.antisocialNow", nullValue()))
                .andExpect(jsonPath(
                        "$.missing", hasItem(Map.of("fact", "antisocialNow", "source", "police-antisocial-behaviour"))))
                .andExpect(jsonPath(
                        "$.missing", hasItem(Map.of("fact", "continuousEmployment", "source", "professional"))));
    }

    @Test
    void a_question_that_is_open_is_named() throws Exception {
        referred.ask(ann, "Y");
        referred.ask(ben, "Z");

        facts("?on=" + ON)
                .andExpect(jsonPath("$.missing", hasItem(Map.of("fact", "youngOffenders", "source", "asked"))));
    }

    @Test
    void without_a_day_it_is_today() throws Exception {
        facts("").andExpect(jsonPath("$.on", is("2014-10-01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-07-2013", "2013-02-29", "", "2014-10-02"})
    void a_day_that_is_none_or_lies_ahead_is_refused(String on) throws Exception {
        facts("?on=" + on)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("bad-day")))
                .andExpect(jsonPath("$.field", is("on")));
    }

    @Test
    void who_looked_is_written_down() throws Exception {
        facts("?on=" + ON);
        get("/measures");

        assertThat(imports.strings("select reader || ' ' || case_reference || ' ' || what from read_log order by what"))
                .containsExactly("somebody " + family + " GET facts", "somebody " + family + " GET measures");
    }

    @Test
    void who_may_not_see_the_family_gets_the_answer_of_one_that_is_not_there() throws Exception {
        for (String group : List.of("finance", "agency-police")) {
            records.signIn("northshire", group);
            facts("").andExpect(status().isNotFound()).andExpect(jsonPath("$.code", is("no-such-family")));
        }
        records.signIn("southtown", "caseworkers");
        facts("").andExpect(status().isNotFound());
        assertThat(imports.strings("select what from read_log")).isEmpty();
    }

    @Test
    void a_partner_agency_is_told_what_rows_say_that_it_may_see_and_never_of_benefits() throws Exception {
        records.get(CaseScopes.class).keep(family, Map.of("workInScope", true, "educationInScope", true));
        for (String agency : List.of("education", "police", "jobcentre", "social-care")) {
            records.get(Sharings.class).record(family, agency, "plan", "consent", LocalDate.parse("2013-10-01"));
        }

        told("agency-education", "/facts", "permanentExclusion", "fixedExclusions", "unauthorisedAbsencePercent");
        told("agency-education", "/measures", "educationInScope", "educationMet");
        told("agency-police", "/facts", "youngOffenders", "antisocialBehaviourAction");
        told("agency-jobcentre", "/facts");
        told("agency-jobcentre", "/measures");
        told("agency-social-care", "/measures");
    }

    private void told(String group, String path, String... names) throws Exception {
        records.signIn("northshire", group);
        get(path)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$" + path.replace('/', '.') + ".keys()", is(Set.of(names))));
        assertThat(JsonPath.<List<String>>read(
                        get(path).andReturn().getResponse().getContentAsString(), "$.missing[*].fact"))
                .isSubsetOf(names);
    }

    @Test
    void what_depends_on_a_member_who_is_hidden_from_the_caller_is_left_out() throws Exception {
        records.get(JdbcClient.class)
                .sql("update person set restricted = true where id = :leah")
                .param("leah", leah)
                .update();

        facts("?on=" + ON)
                .andExpect(jsonPath("$.facts", not(hasKey("youngOffenders"))))
                .andExpect(jsonPath("$.facts.outOfWorkBenefit", is(true)));
    }

    private ResultActions facts(String query) throws Exception {
        return get("/facts" + query);
    }

    private ResultActions get(String path) throws Exception {
        return records.http().perform(MockMvcRequestBuilders.get("/api/families/" + family + path));
    }

    private void send(Extract extract, String rowId) {
        imports.store(extract, ExtractText.file(extract, ExtractText.row(extract, "row_id", rowId)));
    }
}
