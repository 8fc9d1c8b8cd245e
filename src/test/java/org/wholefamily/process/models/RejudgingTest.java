package org.wholefamily.process.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Tables;
import org.wholefamily.bench.Statements;
import org.wholefamily.process.CaseEngine;
import org.wholefamily.process.OutOfForce;

/** What councils had in force before the check was as it is: unsafe files serve no more, all others stay. */
class RejudgingTest {

    private static final String COUNCIL = CaseEngine.COUNCIL;
    private static final String PLAN = "bpmn/agency-action.bpmn";

    private static final Map<String, Object> VARIABLES = Map.of(
            "caseReference", "NS-000012",
            "council", COUNCIL,
            "agency", "police",
            "actionDueOn", "2013-07-01",
            "taskPriority", 50);

    private final JdbcClient jdbc = Tables.of("V10__process.sql", "V53__models_out_of_force.sql");
    private CaseEngine cases;
    private OutOfForce outOfForce;

    @BeforeEach
    void the_shared_set_is_in_force() {
        cases = new CaseEngine("2013-06-03T10:00");
        outOfForce = new OutOfForce(jdbc, cases.clock());
        deploy(null, ModelSet.SHARED, SharedSet.FILES.files());
    }

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    void a_process_that_could_run_code_serves_no_more_and_its_cases_go_on_in_the_shared_one() {
        String own = council(Map.of(
                PLAN,
                text(PLAN)
                        .replace(
                                "id=\"userTask_carryOutAction\"",
                                "id=\"userTask_carryOutAction\" xmlns:a=\"http://activiti.org/bpmn\" a:skip=\"x\"")));
        String running = cases.engine
                .getRuntimeService()
                .createProcessInstanceByKey("agency-action")
                .processDefinitionTenantId(COUNCIL)
                .businessKey("NS-000012")
                .setVariables(VARIABLES)
                .startBeforeActivity("userTask_carryOutAction")
                .execute()
                .getId();

        judge("one");

        assertThat(outOfForce.contains(own, PLAN)).isTrue();
        assertThat(cases.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(running)
                        .active()
                        .singleResult()
                        .getProcessDefinitionId())
                .isEqualTo(cases.engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("agency-action")
                        .withoutTenantId()
                        .singleResult()
                        .getId());
        assertThat(cases.engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("agency-action")
                        .tenantIdIn(COUNCIL)
                        .singleResult()
                        .isSuspended())
                .isTrue();
    }

    @Test
    void a_case_that_fits_no_shared_process_stands_still() {
        council(Map.of(
                PLAN,
                text(PLAN)
                        .replace("userTask_carryOutAction", "task_carryOutAction")
                        .replace(
                                "id=\"task_carryOutAction\"",
                                "id=\"task_carryOutAction\" xmlns:a=\"http://activiti.org/bpmn\" a:skip=\"x\"")));
        String running = cases.engine
                .getRuntimeService()
                .createProcessInstanceByKey("agency-action")
                .processDefinitionTenantId(COUNCIL)
                .businessKey("NS-000012")
                .setVariables(VARIABLES)
                .startBeforeActivity("task_carryOutAction")
                .execute()
                .getId();

        judge("one");

        assertThat(cases.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(running)
                        .suspended()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void work_out_of_its_place_serves_no_more() {
        String own = council(Map.of(PLAN, text(PLAN).replace("${endAction}", "${closeCase}")));

        judge("one");

        assertThat(outOfForce.contains(own, PLAN)).isTrue();
    }

    @Test
    void a_file_with_another_fault_stays_in_force() {
        String own = council(Map.of(
                "dmn/review-interval.dmn",
                text("dmn/review-interval.dmn").replace("<text>\"same\", null</text>", "<text>\"same\"</text>")));

        judge("one");

        assertThat(outOfForce.of(own)).isEmpty();
    }

    @Test
    void what_leans_on_a_file_that_serves_no_more_goes_with_it() {
        String own = council(Map.of(
                "bpmn/family-plan.bpmn",
                        text("bpmn/family-plan.bpmn")
                                .replace("calledElement=\"agency-action\"", "calledElement=\"own-action\""),
                "bpmn/own-action.bpmn",
                        text(PLAN)
                                .replace("id=\"agency-action\"", "id=\"own-action\"")
                                .replace(
                                        "<bpmn:userTask ",
                                        "<bpmn:userTask xmlns:a=\"http://activiti.org/bpmn\" a:skip=\"x\" ")));

        judge("one");

        assertThat(outOfForce.of(own))
                .extracting(OutOfForce.Withdrawn::file)
                .containsExactly("bpmn/family-plan.bpmn", "bpmn/own-action.bpmn");
    }

    @Test
    void each_product_judges_once_and_what_it_finds_takes_the_place_of_what_was_found_before() {
        String own = council(Map.of(PLAN, text(PLAN)));
        outOfForce.judge(own, COUNCIL, "zero", java.util.List.of(new OutOfForce.Withdrawn(PLAN, "x", "found once")));

        judge("zero");
        assertThat(outOfForce.contains(own, PLAN)).isTrue();

        judge("one");
        assertThat(outOfForce.contains(own, PLAN)).isFalse();
        assertThat(outOfForce.judgedBy("one")).containsExactly(own);
    }

    @Test
    void old_sets_that_nobody_uses_are_not_asked_for_one_by_one() {
        DeployedSets sets = new DeployedSets(cases.engine, jdbc);
        String first = council(Map.of(PLAN, text(PLAN)));
        long few =
                Statements.sentBy(() -> assertThat(sets.inUseBut(Set.of(first))).isEmpty());

        for (int i = 0; i < 5; i++) {
            aSecondLater();
            council(Map.of(PLAN, text(PLAN) + "<!-- " + i + " -->"));
        }
        aSecondLater();
        String last = council(Map.of(PLAN, text(PLAN)));
        long many =
                Statements.sentBy(() -> assertThat(sets.inUseBut(Set.of(last))).isEmpty());

        assertThat(many).isEqualTo(few);
    }

    private static void aSecondLater() {
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 1_000));
    }

    private void judge(String by) {
        ModelCheck check = BrokenSetsTest.check();
        new Rejudging(new DeployedSets(cases.engine, jdbc), check, outOfForce, new HeldCases(cases.engine))
                .run(SharedSet.READ, by);
    }

    private String council(Map<String, String> files) {
        TreeMap<String, byte[]> content = new TreeMap<>();
        files.forEach((name, text) -> content.put(name, text.getBytes(UTF_8)));
        return deploy(COUNCIL, ModelSet.of(COUNCIL), content);
    }

    /** As an older product deployed it, whose check let through what today's does not. */
    private String deploy(String council, String name, Map<String, byte[]> files) {
        DeploymentBuilder deployment = cases.engine
                .getRepositoryService()
                .createDeployment()
                .name(name)
                .tenantId(council);
        files.forEach((file, content) -> deployment.addInputStream(file, new java.io.ByteArrayInputStream(content)));
        return deployment.deploy().getId();
    }

    private static String text(String file) {
        return new String(SharedSet.FILES.files().get(file), UTF_8);
    }
}
