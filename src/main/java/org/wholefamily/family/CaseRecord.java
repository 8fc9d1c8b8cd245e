package org.wholefamily.family;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.chain.Chains;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.Held;
import org.wholefamily.process.Held.Fate;

/** All that is kept of a case, whichever room keeps it: to show it, and to forget it. */
@Service
public class CaseRecord {

    private final List<Held> held;
    private final Cases cases;
    private final LastCase last;
    private final Chains chains;
    private final CaseProcesses processes;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    CaseRecord(
            List<CaseHolding> rooms,
            Cases cases,
            LastCase last,
            Chains chains,
            CaseProcesses processes,
            BusinessClock clock,
            JdbcClient jdbc) {
        this.held = rooms.stream()
                .sorted(Comparator.comparing(FamilyHolding.class::isInstance))
                .flatMap(room -> room.held().stream())
                .toList();
        this.cases = cases;
        this.last = last;
        this.chains = chains;
        this.processes = processes;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What is held of a case: the rows of each table that has any. */
    @Transactional(readOnly = true)
    public Map<String, List<Map<String, Object>>> of(String caseReference) {
        Map<String, List<Map<String, Object>>> record = new TreeMap<>();
        for (Held some : held) {
            List<Map<String, Object>> rows = jdbc.sql("select * from " + some.table() + " where " + some.rows())
                    .param("case", caseReference)
                    .query()
                    .listOfRows();
            if (!rows.isEmpty()) {
                record.merge(some.table(), rows, CaseRecord::both);
            }
        }
        return record;
    }

    /**
     * Forgets a case, and with the last one of a family the family: what is left is that somebody looked, and that something
     * happened.
     *
     * @throws IllegalStateException while work on it goes on
     */
    @Transactional
    public void forget(String caseReference) {
        cases.lockFamily(caseReference);
        if (processes.atWork(caseReference)) {
            throw new IllegalStateException("Work on the case " + caseReference + " goes on");
        }
        LastCase.People people = last.people(caseReference);
        held.forEach(some -> forget(some, caseReference));
        last.forget(people);
        chains.forget(caseReference, clock.now());
    }

    private void forget(Held some, String caseReference) {
        if (some.fate() != Fate.OUTLIVES) {
            String what = some.fate() == Fate.GOES
                    ? "delete from " + some.table()
                    : "update " + some.table() + " set " + some.column() + " = null";
            jdbc.sql(what + " where " + some.rows())
                    .param("case", caseReference)
                    .update();
        }
    }

    private static List<Map<String, Object>> both(List<Map<String, Object>> some, List<Map<String, Object>> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
