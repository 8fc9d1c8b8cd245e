package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How long a council waits for the check of a large set: the shared tables and forms as its own, and schemes made of them. */
class CheckBench {

    private static final int FILES = 100;
    private static final int TURNS = 3;

    @Test
    void a_set_of_a_hundred_files() {
        TreeMap<String, String> files = files();
        assertThat(CouncilTables.faults(files)).isEmpty();
        for (int turn = 0; turn < TURNS; turn++) {
            long begun = System.nanoTime();
            long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            CouncilTables.faults(files);
            System.out.printf(
                    "%d files, %d of them tables: %.1f s, %.1f of them at work%n",
                    files.size(),
                    files.keySet().stream()
                            .filter(name -> name.startsWith("dmn/"))
                            .count(),
                    (System.nanoTime() - begun) / 1e9,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1e9);
        }
    }

    private static TreeMap<String, String> files() {
        TreeMap<String, String> files = CouncilTables.schemes(3);
        SharedSet.FILES.files().forEach((name, content) -> {
            if (name.startsWith("dmn/")) {
                files.put(name, new String(content, StandardCharsets.UTF_8));
            }
        });
        SharedSet.FILES.files().forEach((name, content) -> {
            if (name.startsWith("forms/") && files.size() < FILES) {
                files.put(name, new String(content, StandardCharsets.UTF_8));
            }
        });
        return files;
    }
}
