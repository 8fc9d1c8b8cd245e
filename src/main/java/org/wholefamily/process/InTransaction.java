package org.wholefamily.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers until the end of a transaction what cannot change in it. */
final class InTransaction {

    private InTransaction() {}

    /**
     * What was remembered so far; outside a transaction nothing is.
     *
     * @param owner whose memory it is
     */
    @SuppressWarnings("unchecked")
    static <T> Map<String, T> map(Class<?> owner) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        Map<String, T> remembered = (Map<String, T>) TransactionSynchronizationManager.getResource(owner);
        return remembered == null ? begun(owner) : remembered;
    }

    private static <T> Map<String, T> begun(Class<?> owner) {
        Map<String, T> remembered = new HashMap<>();
        TransactionSynchronizationManager.bindResource(owner, remembered);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(owner);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(owner, remembered);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(owner);
            }
        });
        return remembered;
    }
}
