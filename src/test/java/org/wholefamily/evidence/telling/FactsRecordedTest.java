package org.wholefamily.evidence.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.wholefamily.evidence.Extract.SCHOOL_EXCLUSIONS;
import static org.wholefamily.evidence.Extract.YOUTH_OFFENCES;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.wholefamily.Databases;
import org.wholefamily.Executions;
import org.wholefamily.Records;
import org.wholefamily.evidence.Referred;
import org.wholefamily.family.Answers;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.FormSubmission;

class FactsRecordedTest {

    private final Records records = Records.on(Databases.records(), "2013-10-01");
    private final Referred referred = new Referred(records);
    private final String family = referred.family();
    private final String leah = referred.member(family, "child", "2001-05-12");
    private final Map<String, Object> said = new HashMap<>();

    @BeforeEach
    void extracts() {
        referred.send(YOUTH_OFFENCES, "Y");
        referred.send(SCHOOL_EXCLUSIONS, "E");
        referred.link("Y", leah, false);
        records.signInAs("anna", "northshire", "caseworkers");
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void what_is_left_open_is_as_the_extracts_tell_it() {
        recorded(null);

        assertThat(said)
                .containsEntry("youngOffenders", 1)
                .containsEntry("permanentExclusion", false)
                .doesNotContainKeys("outOfWorkBenefit", "localConcern", "unauthorisedAbsencePercent");
        assertThat(corrections()).isEmpty();
    }

    @Test
    void what_is_said_otherwise_stands_beside_with_its_reason() {
        said.put("youngOffenders", 0);
        said.put("permanentExclusion", false);
        said.put("outOfWorkBenefit", true);
        recorded("It was her brother.");

        assertThat(said).containsEntry("youngOffenders", 0);
        assertThat(corrections())
                .containsExactly(new Correction(
                        "youngOffenders", "1", "0", "It was her brother.", "anna", LocalDate.parse("2013-10-01")));
    }

    @Test
    void the_same_again_is_no_news_and_what_is_told_ends_the_correction() {
        said.put("youngOffenders", 0L);
        recorded("It was her brother.");
        recorded("It was her brother.");
        assertThat(records.count("fact_correction")).isEqualTo(1);

        recorded("It was her cousin.");
        assertThat(records.count("fact_correction")).isEqualTo(2);

        said.put("youngOffenders", 1.0);
        recorded("It was her cousin.");
        recorded(null);
        assertThat(records.count("fact_correction")).isEqualTo(3);
        assertThat(corrections()).noneMatch(Correction::stands);
    }

    @Test
    void the_form_shows_the_value_its_rows_and_imports_and_what_was_said_otherwise() {
        assertThat(shown("extractFacts")).isEqualTo("""
                Under-18s with a proven offence: 1 (1 row of youth offences, import 1 of 1 October 2013)
                Action about antisocial behaviour: not known; housing actions is not there for all of the days and \
                children; police antisocial behaviour is not there for all of the days and children
                Permanently excluded: no (no row in school exclusions, import 2 of 1 October 2013)
                Fixed-term exclusions: 0 (no row in school exclusions, import 2 of 1 October 2013)
                Unauthorised absence (%): not known; school absence is not there for all of the days and children
                An adult on an out-of-work benefit: not known; benefits is not there for all of the days and children""");
        assertThat(shown("toldYoungOffenders")).isEqualTo(1);
        assertThat(shown("toldPermanentExclusion")).isEqualTo("no");
        assertThat(shown("toldOutOfWorkBenefit")).isNull();
        said.put("youngOffenders", 0);
        recorded("It was her brother.");

        assertThat((String) shown("extractFacts"))
                .contains(
                        "import 1 of 1 October 2013). Corrected to 0 on 1 October 2013 by anna: It was her brother.\n");
    }

    @Test
    void where_no_extract_is_there_a_form_shows_nothing_of_them() {
        records.signInAs("anna", "northshire", "caseworkers");
        String other = new Referred(records).family();

        assertThat(shown("extractFacts", other)).asString().contains("Under-18s with a proven offence: 0 (no row in");
        records.signInAs("bill", "southtown", "caseworkers");
        assertThat(shown("extractFacts")).isNull();
    }

    @Test
    void corrections_are_told_to_the_council_and_to_no_agency() throws Exception {
        records.get(Sharings.class).record(family, "youth-offending", "plan", "consent", LocalDate.parse("2013-10-01"));
        said.put("youngOffenders", 0);
        recorded("It was her brother.");

        assertThat(JsonPath.<List<Object>>read(facts(), "$.corrections[*].reason"))
                .containsExactly("It was her brother.");
        assertThat(JsonPath.<Object>read(facts(), "$.facts.youngOffenders")).isEqualTo(1);

        records.signInAs("carl", "northshire", "agency-youth-offending");
        assertThat(facts()).contains("\"youngOffenders\":1").doesNotContain("corrections", "brother");
    }

    @Test
    void other_steps_and_other_councils_leave_nothing() {
        said.put("youngOffenders", 0);
        records.get(FactsRecorded.class).completed(task("userTask_screenReferral"));
        records.signInAs("bill", "southtown", "caseworkers");
        recorded(null);

        assertThat(records.count("fact_correction")).isZero();
        assertThat(said).containsOnlyKeys("youngOffenders");
    }

    @Test
    void a_step_of_that_name_outside_any_case_leaves_nothing() {
        DelegateTask task = mock();
        DelegateExecution execution = Executions.over(new HashMap<>());
        when(task.getTaskDefinitionKey()).thenReturn("userTask_recordFacts");
        when(task.getExecution()).thenReturn(execution);

        records.get(FactsRecorded.class).completed(task);

        assertThat(records.count("fact_correction")).isZero();
    }

    private void recorded(String reason) {
        Map<String, Object> personal = new HashMap<>();
        personal.put("factsReason", reason);
        records.get(Answers.class)
                .keep(new FormSubmission(
                        "referral-facts-tf-2012",
                        family,
                        "northshire",
                        "anna",
                        "task",
                        "recordFacts",
                        null,
                        Map.of(),
                        personal));
        records.get(FactsRecorded.class).completed(task("userTask_recordFacts"));
    }

    private DelegateTask task(String step) {
        DelegateTask task = mock();
        DelegateExecution execution = Executions.over(Map.of("caseReference", family, "council", "northshire"));
        when(task.getTaskDefinitionKey()).thenReturn(step);
        when(task.getExecution()).thenReturn(execution);
        when(task.getVariable(anyString()))
                .thenAnswer(
                        call -> call.getArgument(0).equals("caseReference") ? family : said.get(call.getArgument(0)));
        doAnswer(call -> said.put(call.getArgument(0), call.getArgument(1)))
                .when(task)
                .setVariable(anyString(), any());
        return task;
    }

    private List<Correction> corrections() {
        return List.copyOf(records.get(Corrections.class).latest(family).values());
    }

    private Object shown(String key) {
        return shown(key, family);
    }

    private Object shown(String key, String reference) {
        Function<FormRequest, Object> value = records.get(FactKnowledge.class).shown().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value();
        return value.apply(new FormRequest(
                "referral-facts-tf-2012", reference, "northshire", "anna", "recordFacts", null, name -> null));
    }

    private String facts() throws Exception {
        return records.http()
                .perform(MockMvcRequestBuilders.get("/api/families/" + family + "/facts?on=2013-09-30"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
