package org.wholefamily;

import java.util.UUID;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransaction;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/**
 * An engine for a plain test, with a name and a database of its own, settings as the product has them, and no work in the
 * background. The engine's SQL, which takes most of an engine's start to read, is read once for all of them.
 */
public final class EngineInMemory extends StandaloneInMemProcessEngineConfiguration {

    private static Configuration read;

    private boolean ownSql;

    public EngineInMemory() {
        setProcessEngineName(UUID.randomUUID().toString());
        setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        setJobExecutorActivate(false);
        setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        setDefaultSerializationFormat("application/json");
        getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
    }

    /** For a test that changes the engine's SQL. */
    public EngineInMemory withSqlOfItsOwn() {
        ownSql = true;
        return this;
    }

    @Override
    protected void initSqlSessionFactory() {
        synchronized (EngineInMemory.class) {
            if (ownSql || read == null) {
                super.initSqlSessionFactory();
                read = ownSql ? read : sqlSessionFactory.getConfiguration();
            } else {
                sqlSessionFactory = new OnOwnDatabase(read);
            }
        }
    }

    /** Sends the SQL that was read for another engine to the database of this one. */
    private final class OnOwnDatabase extends DefaultSqlSessionFactory {

        private final Configuration sql;

        OnOwnDatabase(Configuration sql) {
            super(sql);
            this.sql = sql;
        }

        @Override
        public SqlSession openSession() {
            var transaction = new JdbcTransaction(getDataSource(), null, false);
            return new DefaultSqlSession(sql, sql.newExecutor(transaction, sql.getDefaultExecutorType()), false);
        }
    }
}
