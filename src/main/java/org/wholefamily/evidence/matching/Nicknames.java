package org.wholefamily.evidence.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which forenames are short for which; two short forms of one name are one too. */
final class Nicknames {

    private static final String FILE = "nicknames.txt";

    private final Map<Integer, Set<Integer>> groups = new HashMap<>();

    /** @param words in which the names are looked for */
    Nicknames(Words words) {
        int group = 0;
        for (String line : lines()) {
            group++;
            for (String name : line.strip().split(" ")) {
                int word = words.find(name);
                if (word != 0) {
                    groups.computeIfAbsent(word, any -> new HashSet<>()).add(group);
                }
            }
        }
    }

    private static String[] lines() {
        try (InputStream file = Nicknames.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII).split("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean areOne(int name, int other) {
        Set<Integer> mine = groups.get(name);
        Set<Integer> others = mine == null ? null : groups.get(other);
        return others != null && mine.stream().anyMatch(others::contains);
    }
}
