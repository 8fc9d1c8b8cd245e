package org.wholefamily.family;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wholefamily.process.CaseLock;

/** Holds cases by their rows. */
@Repository
class CaseLocks implements CaseLock {

    private final JdbcClient jdbc;
    private volatile String strength;

    CaseLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once a transaction: each step of the work on a case asks for it, and the first has it until the end. */
    @Override
    public void lock(String reference) {
        boolean told = TransactionSynchronizationManager.isSynchronizationActive();
        if (!told || !held().contains(reference)) {
            hold("reference = :reference", reference);
        }
        if (told) {
            held().add(reference);
        }
    }

    /** All cases of a family, always in the same order, so that two who do so never wait for each other. */
    void lockFamily(String reference) {
        hold(
                "family_id = (select c.family_id from family_case c where c.reference = :reference) order by reference",
                reference);
    }

    private void hold(String which, String reference) {
        jdbc.sql("select reference from family_case where " + which + strength())
                .param("reference", reference)
                .query(String.class)
                .list();
    }

    /** What the running transaction holds: it is told when the transaction ends, and set aside while another runs. */
    private static Set<String> held() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Held.class::isInstance)
                .map(Held.class::cast)
                .findFirst()
                .orElseGet(CaseLocks::begin)
                .references();
    }

    private static Held begin() {
        Held held = new Held(new HashSet<>());
        TransactionSynchronizationManager.registerSynchronization(held);
        return held;
    }

    private record Held(Set<String> references) implements TransactionSynchronization {}

    /**
     * What is written about a case keeps its key, which on PostgreSQL holds it as well: of two who have written, neither
     * could take a lock that bars the other.
     */
    private String strength() {
        if (strength == null) {
            String product = jdbc.sql("select 1")
                    .query((row, number) ->
                            row.getStatement().getConnection().getMetaData().getDatabaseProductName())
                    .single();
            strength = product.equals("PostgreSQL") ? " for no key update" : " for update";
        }
        return strength;
    }
}
