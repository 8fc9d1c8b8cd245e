package org.wholefamily.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.wholefamily.evidence.matching.Borough;
import org.wholefamily.evidence.matching.InventedNames;
import org.wholefamily.evidence.matching.Known;
import org.wholefamily.evidence.matching.Matching;
import org.wholefamily.evidence.matching.PersonRow;
import org.wholefamily.evidence.matching.Roll;
import org.wholefamily.evidence.matching.Weights;

/** How long it takes to find out about whom many rows are among many people, nothing read from or written to tables. */
class MatchingSpeedBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 500_000);
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Findings findings = new Findings(
            "matching-speed", "what", "rows", "people", "matches", "seconds", "CPU seconds", "heap after, MB");
    private final Roll people = Roll.empty();
    private final Roll rows = people.beside();
    private final Roll tenth = people.beside();
    private double begun;
    private double begunCpu;

    @Test
    void many_rows_find_their_people() {
        new Borough(5, 1, InventedNames.many()).invent(PEOPLE / 4, people::add, this::take);
        assertThat(rows.size()).isEqualTo(ROWS);
        begin();
        Weights weights = Matching.learn(rows, people, 1, 1);
        add("weights learnt", rows.size(), 0);
        begin();
        add(
                "a tenth of the rows",
                tenth.size(),
                Matching.link(tenth, Known.all(people), weights).matches().size());
        begin();
        add(
                "all rows",
                rows.size(),
                Matching.link(rows, Known.all(people), weights).matches().size());
        findings.write();
    }

    private void take(PersonRow row, String person) {
        int every = Math.max(1, 2 * PEOPLE / ROWS);
        if (row.id().hashCode() % every == 0 && rows.size() < ROWS) {
            rows.add(row);
            if (rows.size() % 10 == 0) {
                tenth.add(row);
            }
        }
    }

    private void begin() {
        begun = System.nanoTime() / 1e9;
        begunCpu = SYSTEM.getProcessCpuTime() / 1e9;
    }

    private void add(String what, int from, int matches) {
        double seconds = System.nanoTime() / 1e9 - begun;
        double cpu = SYSTEM.getProcessCpuTime() / 1e9 - begunCpu;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long heap = runtime.totalMemory() - runtime.freeMemory() >> 20;
        findings.add(what, from, people.size(), matches, seconds, cpu, heap);
    }
}
