package org.wholefamily.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;

/** Which model sets a case is judged by for good: those in force on the day it was attached. */
@Repository
class PinnedModels {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    PinnedModels(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The deployments that hold the rules of a case; the council's own may be null. */
    record Pin(String sharedDeployment, String councilDeployment, Instant pinnedAt) {}

    /** A pin stays for good: it is read once in a transaction, for each task that begins asks for it several times. */
    Optional<Pin> of(String caseReference) {
        Map<String, Pin> read = InTransaction.map(PinnedModels.class);
        Pin pin = read.get(caseReference);
        if (pin != null) {
            return Optional.of(pin);
        }
        Optional<Pin> stored = stored(caseReference);
        stored.ifPresent(found -> read.put(caseReference, found));
        return stored;
    }

    /** The pins of many cases, by reference; one that has none is not there. */
    Map<String, Pin> of(Collection<String> caseReferences) {
        Map<String, Pin> pins = new HashMap<>();
        jdbc.sql("""
                select case_reference, shared_deployment, council_deployment, pinned_at from pinned_models
                where case_reference in (:cases)
                """).param("cases", caseReferences).query(row -> {
            pins.put(
                    row.getString(1),
                    new Pin(
                            row.getString(2),
                            row.getString(3),
                            row.getTimestamp(4).toInstant()));
        });
        return pins;
    }

    private Optional<Pin> stored(String caseReference) {
        return jdbc.sql("""
                select shared_deployment, council_deployment, pinned_at from pinned_models where case_reference = :case
                """)
                .param("case", caseReference)
                .query((row, n) -> new Pin(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    void pin(String caseReference, String sharedDeployment, String councilDeployment) {
        jdbc.sql("""
                insert into pinned_models (case_reference, shared_deployment, council_deployment, pinned_at)
                values (:case, :shared, :council, :at)
                """)
                .param("case", caseReference)
                .param("shared", sharedDeployment)
                .param("council", councilDeployment)
                .param("at", Timestamp.from(clock.now()))
                .update();
    }
}
