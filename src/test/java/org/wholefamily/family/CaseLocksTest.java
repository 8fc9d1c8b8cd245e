package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wholefamily.Databases;
import org.wholefamily.Records;

class CaseLocksTest {

    private final Records records = Records.on(Databases.records(), "2013-10-01");
    private final CaseLocks locks = records.get(CaseLocks.class);
    private final TransactionTemplate work = records.get(TransactionTemplate.class);
    private final TransactionTemplate beside = new TransactionTemplate(records.get(PlatformTransactionManager.class));
    private final String family =
            records.get(Cases.class).open("northshire", "NS", "tf-2012", "education", LocalDate.parse("2013-09-02"));

    CaseLocksTest() {
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void a_case_is_held_until_the_end_however_often_it_is_asked_for() {
        work.executeWithoutResult(running -> {
            locks.lock(family);
            locks.lock(family);
            assertHeld();
        });
        beside.executeWithoutResult(free -> locks.lock(family));
    }

    @Test
    void each_transaction_holds_for_itself() {
        work.executeWithoutResult(first -> locks.lock(family));
        work.executeWithoutResult(second -> {
            locks.lock(family);
            assertHeld();
        });
        work.executeWithoutResult(undone -> {
            locks.lock(family);
            undone.setRollbackOnly();
        });
        work.executeWithoutResult(last -> {
            locks.lock(family);
            assertHeld();
        });
    }

    private void assertHeld() {
        assertThatThrownBy(() -> beside.executeWithoutResult(other -> locks.lock(family)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("Timeout trying to lock");
    }
}
