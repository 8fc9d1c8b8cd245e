package org.wholefamily.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a bench has measured, as one table that is printed and kept. */
public final class Findings {

    private final String name;
    private final List<String> lines = new ArrayList<>();

    public Findings(String name, String... columns) {
        this.name = name;
        lines.add("| " + String.join(" | ", columns) + " |");
        lines.add("|" + "---|".repeat(columns.length));
    }

    public void add(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(text(cell)).append(" |");
        }
        lines.add(line.toString());
        System.out.println(line);
    }

    public void write() {
        String machine = "%d processors, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version());
        String table = String.join("\n", lines) + "\n\n" + machine + "\n";
        System.out.println("\n" + table);
        try {
            Path folder = Files.createDirectories(Path.of("target", "bench"));
            Files.writeString(folder.resolve(name + ".md"), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String holds(boolean holds) {
        return holds ? "yes" : "no";
    }

    private static Object text(Object cell) {
        return cell instanceof Double number ? String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.0f", number) : cell;
    }
}
