package org.wholefamily.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.stereotype.Component;

/**
 * Keeps the tasks of teams apart by the tasks themselves. The engine does it by a right that it writes down for each task
 * and team, and then reads all rights of a team in all councils to show one council's list. What the engine asks for a person
 * leaves out the cases that are kept hidden from them.
 */
@Component
class TaskSeparation extends AbstractProcessEnginePlugin {

    private static final List<String> QUERIES =
            List.of("security/hidden.xml", "security/task-finding.xml", "security/case-hiding.xml");
    private static final String HIDING = "org.wholefamily.security.CaseHiding.";

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
        DbSqlSessionFactory database = engine.getDbSqlSessionFactory();
        Configuration mapped = database.getSqlSessionFactory().getConfiguration();
        QUERIES.forEach(file -> read(file, mapped));
        Map<String, String> ours = new HashMap<>();
        Optional.ofNullable(database.getStatementMappings()).ifPresent(ours::putAll);
        mapped.getMappedStatementNames().stream()
                .filter(name -> name.startsWith(HIDING))
                .forEach(name -> ours.put(name.substring(HIDING.length()), name));
        database.setStatementMappings(ours);
    }

    private static void read(String file, Configuration mapped) {
        try (InputStream queries = TaskSeparation.class.getClassLoader().getResourceAsStream(file)) {
            new XMLMapperBuilder(queries, mapped, file, mapped.getSqlFragments()).parse();
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
