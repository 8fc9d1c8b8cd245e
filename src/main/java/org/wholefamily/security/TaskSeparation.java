package org.wholefamily.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.stereotype.Component;

/**
 * Keeps the tasks of teams apart by the tasks themselves. The engine does it by a right that it writes down for each task
 * and team, and then reads all rights of a team in all councils to show one council's list.
 */
@Component
class TaskSeparation extends AbstractProcessEnginePlugin {

    private static final String QUERIES = "security/task-finding.xml";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<SessionFactory> factories = engine.getCustomSessionFactories() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomSessionFactories());
        factories.add(new Sessions(AuthorizationManager.class, TaskRights::new));
        factories.add(new Sessions(TaskManager.class, TaskFinding::new));
        engine.setCustomSessionFactories(factories);
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        var mapped = engine.getDbSqlSessionFactory().getSqlSessionFactory().getConfiguration();
        try (InputStream queries = TaskSeparation.class.getClassLoader().getResourceAsStream(QUERIES)) {
            new XMLMapperBuilder(queries, mapped, QUERIES, mapped.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Sessions(Class<?> type, Supplier<Session> opening) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return opening.get();
        }
    }
}
