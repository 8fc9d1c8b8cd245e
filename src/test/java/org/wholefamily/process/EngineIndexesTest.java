package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wholefamily.EngineInMemory;

class EngineIndexesTest {

    @Test
    void the_engines_tables_are_indexed_at_the_first_start_and_left_alone_at_the_next() {
        var configuration = new EngineInMemory();
        EngineIndexes indexes = new EngineIndexes();
        configuration.getProcessEnginePlugins().add(indexes);
        ProcessEngine engine = configuration.buildProcessEngine();

        indexes.postProcessEngineBuild(engine);

        assertThat(new JdbcTemplate(configuration.getDataSource())
                        .queryForList(
                                "select index_name from information_schema.indexes"
                                        + " where index_name in ('COUNCIL_EXECUTION', 'TASK_BELOW_TASK', 'JOB_DUE')",
                                String.class))
                .containsExactlyInAnyOrder("COUNCIL_EXECUTION", "TASK_BELOW_TASK", "JOB_DUE");
        engine.close();
    }
}
