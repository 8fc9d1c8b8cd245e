package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EngineIndexesTest {

    @Test
    void the_engines_tables_are_indexed_at_the_first_start_and_left_alone_at_the_next() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        EngineIndexes indexes = new EngineIndexes();
        configuration.getProcessEnginePlugins().add(indexes);
        ProcessEngine engine = configuration.buildProcessEngine();

        indexes.postProcessEngineBuild(engine);

        assertThat(new JdbcTemplate(configuration.getDataSource())
                        .queryForObject(
                                "select count(*) from information_schema.indexes where index_name = 'COUNCIL_EXECUTION'",
                                Integer.class))
                .isEqualTo(1);
        engine.close();
    }
}
