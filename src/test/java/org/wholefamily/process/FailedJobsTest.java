package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Databases;
import org.wholefamily.running.EngineTables;

/** What the engine keeps of work that failed in the background. */
public class FailedJobsTest {

    private static final String MARK = "Marker-Of-A-Family";
    private static final String RULE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rule_d" name="Rule" namespace="test">
            <decision id="rule" name="Rule" xmlns:camunda="http://camunda.org/schema/1.0/dmn" camunda:historyTimeToLive="1">
            <decisionTable id="table"><output id="out" name="out" />
            <rule id="r"><outputEntry id="cell"><text>assert(word, false, word)</text></outputEntry></rule>
            </decisionTable></decision></definitions>
            """;

    private final CaseEngine engine = new CaseEngine("2013-10-01T09:00:00");
    private final ManagementService jobs = engine.engine.getManagementService();

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(classes = {Quoting.class, Caused.class, Storing.class})
    void nothing_of_a_family_is_kept_of_work_that_failed(Class<?> work) {
        deploy(Bpmn.convertToString(Bpmn.createExecutableProcess("visit")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("serviceTask_work")
                .camundaAsyncBefore()
                .camundaClass(work.getName())
                .endEvent()
                .done()));
        failForEver(Map.of());

        assertThat(tablesThatQuote()).isEmpty();
        Incident incident =
                engine.engine.getRuntimeService().createIncidentQuery().singleResult();
        assertThat(incident.getIncidentMessage()).contains("Exception");
        assertThat(jobs.getJobExceptionStacktrace(incident.getConfiguration()))
                .contains("at " + work.getName())
                .doesNotContain(MARK);
    }

    @Test
    void nor_of_a_rule_that_failed_with_a_value_but_which_it_is() {
        deploy(Bpmn.convertToString(Bpmn.createExecutableProcess("visit")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .businessRuleTask("businessRuleTask_work")
                .camundaAsyncBefore()
                .camundaDecisionRef("rule")
                .camundaResultVariable("out")
                .endEvent()
                .done()));
        failForEver(Map.of("word", MARK));

        assertThat(tablesThatQuote().keySet()).allMatch(table -> table.matches("ACT_(RU_VARIABLE|HI_VARINST)"));
        assertThat(engine.engine
                        .getRuntimeService()
                        .createIncidentQuery()
                        .singleResult()
                        .getIncidentMessage())
                .contains("The rule \"assert(word, false, word)\" cannot be worked out");
    }

    private void deploy(String process) {
        engine.engine
                .getRepositoryService()
                .createDeployment()
                .addString("bpmn/visit.bpmn", process)
                .addString("dmn/rule.dmn", RULE)
                .deploy();
    }

    private void failForEver(Map<String, Object> variables) {
        engine.start("visit", "NS-000012", variables);
        for (int tries = 3; tries > 0; tries--) {
            Job job = jobs.createJobQuery().singleResult();
            assertThat(job.getRetries()).isEqualTo(tries);
            assertThatThrownBy(() -> jobs.executeJob(job.getId())).isNotNull();
        }
    }

    private Map<String, String> tablesThatQuote() {
        var configuration = (ProcessEngineConfigurationImpl) engine.engine.getProcessEngineConfiguration();
        Map<String, String> found =
                new TreeMap<>(new EngineTables(new JdbcTemplate(configuration.getDataSource())).dump());
        assertThat(found.get("ACT_HI_JOB_LOG")).as("the dump reads rows").contains("Task_work");
        found.values().removeIf(rows -> !rows.contains(MARK));
        return found;
    }

    /** Says it in the words of a library. */
    public static final class Quoting implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            throw new IllegalArgumentException("no such person: " + MARK);
        }
    }

    /** Says it in what caused the fault. */
    public static final class Caused implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            throw new IllegalStateException(new NumberFormatException("For input string: " + MARK));
        }
    }

    /** Has the database say it. */
    public static final class Storing implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            JdbcClient.create(Databases.h2())
                    .sql("select cast(:word as integer)")
                    .param("word", MARK)
                    .query(Integer.class)
                    .single();
        }
    }
}
