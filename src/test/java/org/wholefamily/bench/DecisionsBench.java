package org.wholefamily.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often a second every table of {@code dmn/} is decided, beside the engine with the FEEL that it brings. */
class DecisionsBench {

    private static final double GOAL = 5;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path STOCK = Path.of("target", "stock-feel", "feel-engine.jar");

    private final Findings findings =
            new Findings("decisions", "file", "table", "before, a second", "now, a second", "times", "goal", "holds");

    @Test
    void every_table_is_decided_beside_the_engine_as_it_comes() throws Exception {
        Map<String, Double> before = speeds("stock", classesWithStockFeel());
        Map<String, Double> now = speeds("ours", System.getProperty("java.class.path"));
        assertThat(now.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThan(24);
        now.forEach((table, speed) -> {
            double times = speed / before.get(table);
            findings.add(
                    table.split(" ")[0],
                    table.split(" ")[1],
                    before.get(table),
                    speed,
                    times,
                    GOAL,
                    Findings.holds(times >= GOAL));
        });
        findings.write();
    }

    /** By file and table. */
    private static Map<String, Double> speeds(String which, String classes) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-cp", classes, "org.wholefamily.bench.DecisionSpeed", which));
        try (Stream<Path> tables = Files.list(Path.of("dmn"))) {
            tables.map(Path::toString).sorted().forEach(command::add);
        }
        Process process = new ProcessBuilder(command)
                .redirectError(Path.of("target", "bench-decisions.log").toFile())
                .start();
        Map<String, Double> speeds = new LinkedHashMap<>();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        said.lines()
                .filter(line -> line.startsWith("speed "))
                .map(line -> line.split(" "))
                .forEach(line -> speeds.put(line[1] + " " + line[2], Double.valueOf(line[3])));
        assertThat(process.waitFor()).as(said).isZero();
        return speeds;
    }

    private static String classesWithStockFeel() throws IOException {
        assertThat(STOCK).exists();
        List<String> classes = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            classes.add(Path.of(entry).getFileName().toString().startsWith("feel-engine") ? STOCK.toString() : entry);
        }
        assertThat(classes).contains(STOCK.toString());
        return String.join(java.io.File.pathSeparator, classes);
    }
}
