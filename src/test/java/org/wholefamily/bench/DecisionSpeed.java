package org.wholefamily.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.wholefamily.dmn.DecisionCase;
import org.wholefamily.process.PlainFeel;

/**
 * A process of its own that asks every decision its file's cases, and prints the evaluations in a second of the processor.
 * Its first argument is {@code stock} for an engine as it comes.
 */
final class DecisionSpeed {

    private static final Path CASES = Path.of("src/test/resources/dmn");
    private static final long WARM = 300_000_000L;
    private static final long MEASURED = 600_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private DecisionSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Supplier<DmnEngine> ours = () -> PlainFeel.decisionEngine().buildEngine();
        DmnEngine engine = arguments[0].equals("stock")
                ? DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine()
                : ours.get();
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            String top = Path.of(file).getFileName().toString().replace(".dmn", "");
            List<Map<String, Object>> inputs = DecisionCase.of(CASES.resolve(top + ".csv")).stream()
                    .map(DecisionCase::inputs)
                    .toList();
            byte[] table = Files.readAllBytes(Path.of(file));
            for (DmnDecision decision : engine.parseDecisions(new ByteArrayInputStream(table))) {
                speed(engine, decision, inputs, WARM);
                System.out.printf(
                        "speed %s %s %.0f%n", top, decision.getKey(), speed(engine, decision, inputs, MEASURED));
            }
        }
    }

    private static double speed(DmnEngine engine, DmnDecision decision, List<Map<String, Object>> inputs, long nanos) {
        long begin = THREADS.getCurrentThreadCpuTime();
        long spent = 0;
        int done = 0;
        while (spent < nanos) {
            engine.evaluateDecision(decision, inputs.get(done++ % inputs.size()));
            spent = THREADS.getCurrentThreadCpuTime() - begin;
        }
        return done * 1e9 / spent;
    }
}
