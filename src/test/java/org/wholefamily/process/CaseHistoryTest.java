package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.wholefamily.EngineInMemory;

class CaseHistoryTest {

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @Test
    void history_goes_on_without_its_detail_in_a_database_that_was_begun_with_it() {
        ProcessEngine before = engine(false);
        work(before);
        long details = before.getHistoryService().createHistoricDetailQuery().count();
        before.close();

        ProcessEngine now = engine(true);
        work(now);

        var history = now.getHistoryService();
        assertThat(details).isPositive();
        assertThat(history.createHistoricDetailQuery().count()).isEqualTo(details);
        assertThat(history.createHistoricProcessInstanceQuery().finished().count())
                .isEqualTo(2);
        assertThat(history.createHistoricTaskInstanceQuery().finished().count()).isEqualTo(2);
        assertThat(history.createHistoricActivityInstanceQuery().count()).isEqualTo(6);
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableValueEquals("answer", "second")
                        .count())
                .isEqualTo(2);
        assertThat(history.createUserOperationLogQuery()
                        .operationType("Complete")
                        .userId("ann")
                        .count())
                .isEqualTo(2);
        now.close();
    }

    private static void work(ProcessEngine engine) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "ask.bpmn",
                        Bpmn.createExecutableProcess("ask")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("answer")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("ask", Map.of("answer", "first"));
        engine.getIdentityService().setAuthenticatedUserId("ann");
        String task = engine.getTaskService().createTaskQuery().singleResult().getId();
        engine.getFormService().submitTaskForm(task, Map.of("answer", "second"));
    }

    private ProcessEngine engine(boolean ours) {
        var configuration = new EngineInMemory();
        configuration.setJdbcUrl(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        if (ours) {
            configuration.setHistoryEventHandler(new CaseHistory());
        }
        return configuration.buildProcessEngine();
    }
}
