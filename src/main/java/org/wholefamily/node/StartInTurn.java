package org.wholefamily.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the nodes of one database start one after the other: the engine makes its tables, and the product its models and
 * first users, without a lock of its own. The lock is PostgreSQL's, and goes with the node that held it.
 */
@Component
class StartInTurn implements BeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(StartInTurn.class);
    private static final long TURN = 0x57686f6c65L;

    private Connection turn;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (turn == null && bean instanceof DataSource database) {
            try {
                take(database);
            } catch (SQLException e) {
                throw new BeanCreationException(name, "The database does not answer: " + e.getMessage(), e);
            }
        }
        return bean;
    }

    @EventListener
    void started(ApplicationReadyEvent ready) throws SQLException {
        if (turn != null) {
            ask("select pg_advisory_unlock(?)");
            turn.close();
        }
    }

    private void take(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            connection.close();
            return;
        }
        turn = connection;
        if (!ask("select pg_try_advisory_lock(?)")) {
            LOG.info("Another node is starting on this database; this one waits for its turn");
            ask("select pg_advisory_lock(?)");
        }
    }

    private boolean ask(String question) throws SQLException {
        try (PreparedStatement statement = turn.prepareStatement(question)) {
            statement.setLong(1, TURN);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && "t".equals(answer.getString(1));
            }
        }
    }
}
