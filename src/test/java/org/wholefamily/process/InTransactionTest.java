package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class InTransactionTest {

    private final TransactionTemplate work = new TransactionTemplate(new DataSourceTransactionManager(database()));

    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:");
        return database;
    }

    @Test
    void nothing_is_remembered_outside_a_transaction_or_beyond_it() {
        InTransaction.map(getClass()).put("a", 1);
        assertThat(InTransaction.map(getClass())).isEmpty();

        work.executeWithoutResult(status -> {
            InTransaction.map(getClass()).put("a", 1);
            assertThat(InTransaction.map(getClass())).containsEntry("a", 1);
            assertThat(InTransaction.map(String.class)).isEmpty();
            status.setRollbackOnly();
        });

        work.executeWithoutResult(
                status -> assertThat(InTransaction.map(getClass())).isEmpty());
    }

    @Test
    void a_transaction_within_another_has_a_memory_of_its_own() {
        work.executeWithoutResult(outer -> {
            InTransaction.map(getClass()).put("a", 1);
            TransactionTemplate inner = new TransactionTemplate(work.getTransactionManager());
            inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            inner.executeWithoutResult(
                    status -> assertThat(InTransaction.map(getClass())).isEmpty());
            assertThat(InTransaction.map(getClass())).containsEntry("a", 1);
        });
    }
}
