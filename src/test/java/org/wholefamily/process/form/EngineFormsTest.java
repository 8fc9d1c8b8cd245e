package org.wholefamily.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholefamily.process.form.Forms.map;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineFormsTest {

    private static final VisitEngine VISITS = VisitEngine.started();

    private final FormService forms = VISITS.engine.getFormService();
    private final TaskService tasks = VISITS.engine.getTaskService();
    private final HistoryService history = VISITS.engine.getHistoryService();
    private ProcessInstance visit;
    private Task task;

    @BeforeEach
    void a_visit() {
        VISITS.kept.clear();
        VISITS.opened.clear();
        signIn("ann", List.of("agency-health"), List.of("northshire"));
        visit = forms.submitStartForm(
                definition(), map("kind", "school", "worry", "MARKER at start", "aside", "MARKER aside"));
        task = tasks.createTaskQuery().singleResult();
    }

    @AfterEach
    void no_visit() {
        VISITS.engine.getIdentityService().clearAuthentication();
        VISITS.engine
                .getRuntimeService()
                .deleteProcessInstancesIfExists(List.of(visit.getId()), "over", true, true, true);
    }

    @AfterAll
    static void end() {
        VISITS.engine.close();
    }

    @Test
    void a_start_form_names_the_case_and_starts_with_what_its_feature_says() {
        assertThat(visit.getBusinessKey()).isEqualTo("NS-000012");
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(visit.getId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo("NS-000012");
        assertThat(variables())
                .containsEntry("caseReference", "NS-000012")
                .containsEntry("council", "northshire")
                .containsEntry("scheme", "tf-2012")
                .containsEntry("kind", "school")
                .hasEntrySatisfying("concernKinds", kinds -> assertThat(kinds).isInstanceOf(SpinJsonNode.class))
                .doesNotContainKey("worry");
        assertThat(VISITS.kept.get(0).personal()).containsEntry("worry", "MARKER at start");
    }

    @Test
    void what_a_start_does_not_keep_itself_goes_into_the_record_of_the_case() {
        var rest = VISITS.kept.get(1);

        assertThat(rest.personal()).isEqualTo(map("aside", "MARKER aside"));
        assertThat(rest.answers()).containsEntry("kind", "school").doesNotContainKey("worry");
        assertThat(rest.caseReference()).isEqualTo("NS-000012");
        assertThat(rest.formId()).isEqualTo("visit-asked");
        assertThat(rest.step()).isEqualTo("visit");
    }

    @Test
    void a_start_form_is_for_a_council_of_the_person() {
        assertRefusedStart("Council: you do not work for this council", map("kind", "school", "council", "southtown"));
        signIn("ann", List.of(), List.of("northshire", "southtown"));
        assertRefusedStart("Council: say for which council this is", map("kind", "school"));
        assertRefusedStart("Kind: must be one of: School, Home", map("kind", "office"));
        assertThat(VISITS.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void the_start_form_of_a_council_holds_for_whoever_names_it_among_several() {
        signIn("ann", List.of(), List.of("northshire", "southtown"));

        assertRefusedStart("Which school? Needs an answer", map("kind", "school", "council", "southtown"));
        assertRefusedStart(
                "Kind: must be one of: School, Home",
                map("kind", "office", "council", "southtown", "school", "Mill Lane"));
        assertRefusedStart(
                "school: is not a question of this form",
                map("kind", "school", "council", "northshire", "school", "Mill Lane"));
    }

    @Test
    void whoever_works_for_no_council_may_look_but_starts_nothing_and_is_told_why() {
        signIn("ann", List.of(), List.of());

        assertRefusedStart(
                "Council: you work for no council yet; whoever looks after the accounts adds you to yours",
                map("kind", "school"));
        assertThat(forms.getDeployedStartForm(definition())).isNotEmpty();
    }

    @Test
    void a_form_within_its_contract_is_kept_in_two_places() {
        forms.submitTaskForm(task.getId(), good());

        assertThat(variables())
                .containsEntry("children", 3)
                .containsEntry("wellCared", true)
                .containsEntry("kind", "school")
                .hasEntrySatisfying("needs", needs -> assertThat(needs).hasToString("[\"work\"]"))
                .doesNotContainKeys("notes", "people", "seen", "concern", "worry");
        var submission = VISITS.kept.get(2);
        assertThat(submission.personal())
                .containsEntry("notes", "MARKER told me")
                .containsEntry("seen", "p-1")
                .containsEntry("people", List.of(Map.of("name", "Bo MARKER")))
                .containsEntry("concern", null);
        assertThat(submission.formId()).isEqualTo("visit-record");
        assertThat(submission.step()).isEqualTo("recordVisit");
        assertThat(submission.agency()).isEqualTo("health");
        assertThat(submission.user()).isEqualTo("ann");
        assertThat(submission.council()).isEqualTo("northshire");
        assertThat(submission.caseReference()).isEqualTo("NS-000012");
        assertThat(submission.task()).isEqualTo(task.getId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            children  | -5       | Children seen: must be 0 or more
            children  |          | Children seen: needs an answer
            eligible  | yes      | eligible: is not a question of this form
            seen      | p-2      | Who was seen: must be one of the answers that are offered
            concern   | MARKER   | What is the concern? Is not asked with these answers
            kind      | home     | Kind: is only shown here and cannot be changed
            notes     | impossible | Notes: cannot be taken
            """)
    void a_form_outside_its_contract_leaves_everything_as_it_was(String key, String given, String why) {
        Map<String, Object> submission = good();
        submission.put(key, key.equals("children") && given != null ? Integer.valueOf(given) : given);
        Map<String, Long> before = history();

        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), submission))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage(why);

        assertThat(tasks.createTaskQuery().singleResult().getId()).isEqualTo(task.getId());
        assertThat(VISITS.kept).hasSize(2);
        assertThat(history()).isEqualTo(before);
    }

    @Test
    void personal_answers_leave_no_trace_in_the_engine() throws SQLException {
        forms.getTaskFormVariables(task.getId());
        forms.submitTaskForm(task.getId(), good());

        assertThat(dump()).contains("NS-000012", "school").doesNotContain("MARKER");
    }

    @Test
    void what_reads_something_personal_is_kept_by_the_record_alone() throws SQLException {
        Map<String, Object> submission = good();
        submission.putAll(
                map("chosenWords", "MARKER told me", "sum", 14, "said", true, "asked", "yes", "inGroup", true));
        submission.put("digest", "MARKER of a browser");

        forms.submitTaskForm(task.getId(), submission);

        assertThat(variables())
                .containsEntry("plainCount", 4L)
                .doesNotContainKeys(
                        "digest", "digestAgain", "worryAgain", "chosenWords", "sum", "said", "asked", "inGroup");
        assertThat(VISITS.kept.get(2).personal())
                .containsEntry("digest", "MARKER told meThe MARKER family")
                .containsEntry("digestAgain", "told: MARKER told meThe MARKER family")
                .containsEntry("worryAgain", "MARKER worry")
                .containsEntry("chosenWords", "MARKER told me")
                .containsEntry("sum", 14);
        assertThat(dump()).doesNotContain("MARKER");
    }

    @Test
    void a_form_is_served_what_it_reads_and_nothing_else() {
        VariableMap served = forms.getTaskFormVariables(task.getId(), null, false);

        assertThat(served.keySet())
                .containsExactlyInAnyOrder("familySummary", "kind", "memberOptions", "notes", "people", "worry");
        assertThat(served)
                .containsEntry("familySummary", "The MARKER family")
                .containsEntry("kind", "school")
                .containsEntry("notes", "MARKER notes")
                .containsEntry("worry", "MARKER worry");
        assertThat(served.getValueTyped("memberOptions").getType().getName()).isEqualTo("json");
        assertThat(served.getValueTyped("people").getType().getName()).isEqualTo("json");
        assertThat(VISITS.opened.get(0).user()).isEqualTo("ann");
        assertThat(forms.getTaskFormVariables(task.getId(), List.of("kind", "scheme"), false))
                .containsOnlyKeys("kind");
    }

    @Test
    void a_flag_is_served_as_the_word_that_the_form_asks() {
        tasks.setVariable(task.getId(), "wellCared", true);

        assertThat(forms.getTaskFormVariables(task.getId())).containsEntry("wellCared", "yes");
    }

    @Test
    void nobody_completes_what_somebody_else_is_working_on() {
        tasks.setAssignee(task.getId(), "bob");

        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), good()))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage("This task is being worked on by bob");
        signIn("bob", List.of(), List.of("northshire"));
        forms.submitTaskForm(task.getId(), good());
    }

    @Test
    void a_task_without_a_form_takes_nothing_and_is_served_nothing() {
        forms.submitTaskForm(task.getId(), good());
        String last = tasks.createTaskQuery().singleResult().getId();

        assertThat(forms.getTaskFormVariables(last)).isEmpty();
        assertThatThrownBy(() -> forms.submitTaskForm(last, map("x", 1)))
                .hasMessage("x: is not asked: there is no form here");
        forms.submitTaskForm(last, Map.of());
        assertThat(tasks.createTaskQuery().count()).isZero();
    }

    private static Map<String, Object> good() {
        return map(
                "kind", "school",
                "children", 3,
                "wellCared", "yes",
                "seen", "p-1",
                "needs", Spin.JSON("[\"work\"]"),
                "notes", "MARKER told me",
                "people", Spin.JSON("[{\"name\": \"Bo MARKER\"}]"));
    }

    private void assertRefusedStart(String why, Map<String, Object> submission) {
        assertThatThrownBy(() -> forms.submitStartForm(definition(), submission))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage(why);
    }

    private String definition() {
        return VISITS.engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .singleResult()
                .getId();
    }

    private void signIn(String user, List<String> groups, List<String> councils) {
        VISITS.engine.getIdentityService().setAuthentication(user, groups, councils);
    }

    private Map<String, Object> variables() {
        return VISITS.engine.getRuntimeService().getVariables(visit.getId());
    }

    private Map<String, Long> history() {
        return Map.of(
                "variables", history.createHistoricVariableInstanceQuery().count(),
                "details", history.createHistoricDetailQuery().count(),
                "operations", history.createUserOperationLogQuery().count());
    }

    private String dump() throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection database = DriverManager.getConnection(VISITS.url, "sa", "")) {
            ResultSet tables = database.getMetaData().getTables(null, "PUBLIC", "ACT_%", null);
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                ResultSet rows = database.createStatement().executeQuery("select * from " + table);
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        byte[] bytes = table.equals("ACT_GE_BYTEARRAY") ? rows.getBytes("BYTES_") : null;
                        text.append(bytes == null ? rows.getString(i) : new String(bytes))
                                .append('\n');
                    }
                }
            }
        }
        return text.toString();
    }
}
