package org.wholefamily.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholefamily.dmn.DecidedAlike;
import org.wholefamily.dmn.RandomInputs;
import org.wholefamily.process.CaseEngine;
import org.wholefamily.process.DecidingAgain.Answered;
import org.wholefamily.process.DecidingAgain.Asked;
import org.wholefamily.process.models.DecisionFile;
import org.wholefamily.process.models.ReasonedTables;

/**
 * How long it takes to decide again about the results of many families, each by the tables that it has pinned, and whether
 * what decides beside the engine says the same as the engine.
 */
class DecidedAgainBench {

    private static final int FAMILIES = Integer.getInteger("bench.families", 120_000);
    private static final int QUESTIONS_A_TABLE = 2_000;
    private static final double GOAL_CPU = 30;
    private static final double GOAL = 15;
    private static final List<String> TABLES = List.of("outcome-tf-2012", "outcome-tf-2015", "outcome-sf-2022");

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void results_of_many_families_are_decided_again() throws IOException {
        Findings findings = new Findings(
                "decided-again", "decided again", "families", "CPU seconds", "goal", "seconds", "goal", "holds");
        for (String table : TABLES) {
            run(findings, table, List.of(table), FAMILIES / TABLES.size());
        }
        run(findings, "all three, once more", TABLES, FAMILIES);
        findings.write();
    }

    @Test
    void what_decides_beside_the_engine_says_the_same() {
        Findings findings =
                new Findings("decided-alike", "table", "random questions", "other answers than the engine's");
        try (DecidedAlike alike = new DecidedAlike()) {
            for (DecisionFile file : DecidedAlike.FILES) {
                file.decisions().forEach(decision -> {
                    alike.compare(file, decision.getId(), QUESTIONS_A_TABLE);
                    findings.add(decision.getId(), QUESTIONS_A_TABLE, 0);
                });
            }
        }
        findings.write();
    }

    private void run(Findings findings, String what, List<String> tables, int families) throws IOException {
        try (CaseEngine engine = new CaseEngine("2014-10-01T09:00")) {
            Map<String, String> files = new HashMap<>();
            for (String table : TABLES) {
                files.put("dmn/" + table + ".dmn", Files.readString(Path.of("dmn", table + ".dmn")));
            }
            engine.deploy("shared", null, files);
            List<String> cases = engine.pinned(families);
            Iterator<Asked> questions = questions(tables, cases);
            long[] told = new long[1];
            Set<String> versions = new HashSet<>();
            long cpu = machine.getProcessCpuTime();
            long begin = System.nanoTime();
            engine.again().all(questions, answered -> {
                told[0] += decided(answered);
                versions.add(answered.version());
            });
            double seconds = (System.nanoTime() - begin) / 1e9;
            double cpuSeconds = (machine.getProcessCpuTime() - cpu) / 1e9;
            assertThat(told[0]).isEqualTo(families);
            assertThat(versions).hasSize(tables.size());
            findings.add(
                    what,
                    families,
                    cpuSeconds,
                    GOAL_CPU,
                    seconds,
                    GOAL,
                    Findings.holds(cpuSeconds <= GOAL_CPU && seconds <= GOAL));
        }
    }

    private static int decided(Answered answered) {
        return answered.failure() == null && answered.answers().size() == 1 ? 1 : 0;
    }

    /** Made while they are asked, as they would be read from the record. */
    private static Iterator<Asked> questions(List<String> tables, List<String> cases) {
        List<RandomInputs> inputs = new ArrayList<>();
        for (String table : tables) {
            DecisionFile file = DecidedAlike.FILES.stream()
                    .filter(each -> each.id().equals(table))
                    .findFirst()
                    .orElseThrow();
            inputs.add(new RandomInputs(ReasonedTables.of(file.model(), table).borders(), 1));
        }
        return IntStream.range(0, cases.size())
                .mapToObj(n -> new Asked(
                        cases.get(n),
                        tables.get(n % tables.size()),
                        inputs.get(n % tables.size()).next()))
                .iterator();
    }
}
