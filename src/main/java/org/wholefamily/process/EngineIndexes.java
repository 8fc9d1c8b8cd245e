package org.wholefamily.process;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Adds to the engine's tables, which it makes when it starts, the indexes without which a question reads the rows of all
 * councils: Cockpit asks for the executions of one council, every completed task for the tasks below it, and every node for
 * the jobs that are due.
 */
@Component
class EngineIndexes extends AbstractProcessEnginePlugin {

    private static final List<String> INDEXES = List.of(
            "create index if not exists council_execution on ACT_RU_EXECUTION (TENANT_ID_, PROC_DEF_ID_)",
            "create index if not exists task_below_task on ACT_RU_TASK (PARENT_TASK_ID_)",
            "create index if not exists job_due on ACT_RU_JOB (DUEDATE_)");

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        JdbcTemplate jdbc =
                new JdbcTemplate(engine.getProcessEngineConfiguration().getDataSource());
        INDEXES.forEach(jdbc::execute);
    }
}
