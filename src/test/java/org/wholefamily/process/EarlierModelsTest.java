package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EarlierModelsTest {

    private final CaseEngine engine = new CaseEngine("2013-10-01T09:00");
    private final EarlierModels earlier = new EarlierModels(JdbcClient.create(engine.database));

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void cases_that_an_earlier_release_began_are_counted_until_they_end() {
        String model = Tasks.one("userTask_recordFacts", null);
        release(model, DeadlinesTest.table());
        engine.start("visit", "NS-000012", Map.of());
        assertThat(counted()).isZero();

        release(model, DeadlinesTest.table() + "<!-- another rule -->");
        engine.start("visit", "NS-000014", Map.of());
        assertThat(counted()).as("the same model, deployed with another table").isZero();

        release(Tasks.one("userTask_draftPlan", null), DeadlinesTest.table());
        engine.start("visit", "NS-000013", Map.of());
        assertThat(counted()).isEqualTo(2);

        engine.engine
                .getTaskService()
                .complete(engine.engine
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey("NS-000012")
                        .singleResult()
                        .getId());
        assertThat(counted()).isEqualTo(1);
    }

    private double counted() {
        var meters = new SimpleMeterRegistry();
        earlier.bindTo(meters);
        return meters.get("wholefamily.cases.by.earlier.models").gauge().value();
    }

    private void release(String model, String table) {
        engine.deploy("shared", null, Map.of("dmn/deadline.dmn", table, "bpmn/visit.bpmn", model));
    }
}
