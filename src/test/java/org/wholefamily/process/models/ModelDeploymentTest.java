package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.process.Allowance;
import org.wholefamily.process.CaseEngine;
import org.wholefamily.process.Tasks;

class ModelDeploymentTest {

    private static final String PROCESS = Tasks.one("userTask_recordSharing", null);
    private static final Map<String, String> SET =
            Map.of("bpmn/visit.bpmn", PROCESS, "dmn/allowance.dmn", Allowance.of(5));

    private CaseEngine engine;

    @BeforeEach
    void the_first_set_is_in_force() {
        engine = new CaseEngine("2013-06-03T10:00");
        engine.deploy("shared", null, SET);
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void a_set_that_did_not_change_is_not_deployed_again() {
        engine.deploy("shared", null, SET);

        assertThat(deployments()).hasSize(1);
    }

    @Test
    void a_set_of_which_one_file_changed_is_deployed_as_a_whole() {
        engine.deploy("shared", null, with("dmn/allowance.dmn", Allowance.of(6)));

        assertThat(deployments()).hasSize(2);
        assertThat(latest("visit")).isEqualTo(2);
        assertThat(repository().getDeploymentResourceNames(deployments().get(1).getId()))
                .containsExactlyInAnyOrder("bpmn/visit.bpmn", "dmn/allowance.dmn", "manifest.txt");
    }

    @Test
    void a_set_that_goes_back_to_an_earlier_state_is_deployed_again() {
        engine.deploy("shared", null, with("dmn/allowance.dmn", Allowance.of(6)));
        engine.deploy("shared", null, SET);

        assertThat(deployments()).hasSize(3);
    }

    @Test
    void a_set_with_a_broken_file_is_refused_as_a_whole_with_its_place() {
        ModelsRefused refused =
                refused(with("dmn/allowance.dmn", Allowance.of(6).replace(">6<", ">(6<")));

        assertThat(refused.faults()).extracting(ModelFault::file).containsExactly("dmn/allowance.dmn");
        assertThat(refused).hasMessageContaining("nothing of it is deployed").hasMessageContaining("output_allowance");
        assertThat(deployments()).hasSize(1);
    }

    @Test
    void a_process_that_only_the_engine_finds_broken_is_refused_as_a_whole() {
        ModelsRefused refused =
                refused(with("bpmn/visit.bpmn", PROCESS.replace("TimeToLive=\"1\"", "TimeToLive=\"soon\"")));

        assertThat(refused.faults()).extracting(ModelFault::file).containsExactly("bpmn/visit.bpmn");
        assertThat(deployments()).hasSize(1);
        assertThat(latest("visit")).isEqualTo(1);
    }

    @Test
    void a_flow_that_leads_nowhere_is_refused_with_its_element() {
        String astray = PROCESS.replace("targetRef=\"userTask_recordSharing\"", "targetRef=\"gone\"");

        ModelsRefused refused = refused(with("bpmn/visit.bpmn", astray));

        assertThat(refused.faults())
                .anySatisfy(fault -> assertThat(fault.file()).isEqualTo("bpmn/visit.bpmn"));
        assertThat(deployments()).hasSize(1);
    }

    @Test
    void a_table_that_only_the_engine_finds_broken_is_refused_as_a_whole() {
        ModelsRefused refused = refused(
                with("dmn/allowance.dmn", Allowance.of(6).replace("\"UNIQUE\"", "\"UNIQUE\" aggregation=\"SUM\"")));

        assertThat(refused.faults()).extracting(ModelFault::file).containsExactly("dmn/allowance.dmn");
        assertThat(deployments()).hasSize(1);
    }

    @Test
    void after_a_refusal_the_next_good_set_is_taken() {
        refused(with("dmn/allowance.dmn", "no table"));

        engine.deploy("shared", null, with("dmn/allowance.dmn", Allowance.of(7)));

        assertThat(latest("visit")).isEqualTo(2);
    }

    @Test
    void a_councils_own_set_is_apart_from_the_shared_one() {
        engine.deploy(ModelSet.of("northshire"), "northshire", SET);

        assertThat(deployments()).extracting(Deployment::getTenantId).containsExactly(null, "northshire");
        assertThat(latest("visit")).isEqualTo(1);
    }

    private ModelsRefused refused(Map<String, String> set) {
        return catchThrowableOfType(ModelsRefused.class, () -> engine.deploy("shared", null, set));
    }

    private static Map<String, String> with(String file, String content) {
        Map<String, String> set = new HashMap<>(SET);
        set.put(file, content);
        return set;
    }

    private int latest(String process) {
        return repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .withoutTenantId()
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private List<Deployment> deployments() {
        return repository()
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .asc()
                .list();
    }

    private RepositoryService repository() {
        return engine.engine.getRepositoryService();
    }
}
