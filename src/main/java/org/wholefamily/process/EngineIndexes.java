package org.wholefamily.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sees that the engine's tables can be asked for what is one council's; the engine makes its tables when it starts. */
@Component
class EngineIndexes extends AbstractProcessEnginePlugin {

    private static final String COUNCIL_AND_PROCESS =
            "create index if not exists council_execution on ACT_RU_EXECUTION (TENANT_ID_, PROC_DEF_ID_)";

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        JdbcTemplate jdbc =
                new JdbcTemplate(engine.getProcessEngineConfiguration().getDataSource());
        jdbc.execute(COUNCIL_AND_PROCESS);
    }
}
