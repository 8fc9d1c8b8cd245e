package org.wholefamily.process.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The elements, attributes and words that a file of a council may hold, each bound to its namespace; read from a table.
 *
 * @param prefixes what the table calls a namespace, by its address
 * @param rows what an element may carry, by its name in the table
 */
record Markup(Map<String, String> prefixes, Map<String, Row> rows) {

    static final Markup PROCESS = read("bpmn-markup.txt");
    static final Markup TABLES = read("dmn-markup.txt");

    private static final String ANY = "*";
    private static final String TEXT = "#text";

    /**
     * What one element may carry.
     *
     * @param attributes the pattern that a value must match, by name
     * @param children the elements in it; the words in it under {@code #text}
     */
    record Row(Map<String, Pattern> attributes, Map<String, Pattern> children) {

        /** The pattern of the words between the tags; null when none may stand there. */
        Pattern text() {
            return children.get(TEXT);
        }
    }

    /** The row of an element; null when no file may hold it. */
    Row row(String element) {
        return rows.get(element);
    }

    /** The pattern of an attribute's value; null when the element may not carry the attribute. */
    Pattern attribute(String element, String attribute) {
        Pattern own = rows.get(element).attributes().get(attribute);
        String whole = attribute.replaceFirst(":.*", ":" + ANY);
        return own != null ? own : rows.get(ANY).attributes().get(whole);
    }

    /** The name under which the table knows an element or attribute of a namespace; null when it knows no such. */
    String name(String namespace, String local) {
        if (namespace == null) {
            return local;
        }
        String prefix = prefixes.get(namespace);
        return prefix == null ? null : prefix + ":" + local;
    }

    private static Markup read(String table) {
        Markup markup = new Markup(new HashMap<>(), new LinkedHashMap<>());
        Map<String, String> words = new LinkedHashMap<>();
        lines(table).forEach(line -> markup.add(line, words));
        return markup;
    }

    private void add(String line, Map<String, String> words) {
        if (line.startsWith("@")) {
            List<String> parts = List.of(line.substring(1).split("\\s+"));
            parts.subList(1, parts.size()).forEach(namespace -> prefixes.put(namespace, parts.get(0)));
        } else if (line.startsWith("$")) {
            String[] parts = line.split(" = ", 2);
            words.merge(parts[0], whole(parts[1], words), (before, more) -> before + " " + more);
        } else {
            String[] columns = (line + " ").split("\\s\\|(?=\\s)", 3);
            rows.put(columns[0].strip(), new Row(patterns(columns[1], words), patterns(columns[2], words)));
        }
    }

    private static String whole(String text, Map<String, String> words) {
        String whole = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            whole = whole.replaceAll(
                    Pattern.quote(word.getKey()) + "\\b", java.util.regex.Matcher.quoteReplacement(word.getValue()));
        }
        return whole;
    }

    private static Map<String, Pattern> patterns(String column, Map<String, String> words) {
        return Arrays.stream(whole(column, words).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(
                        word -> word[0], word -> Pattern.compile(word.length == 1 ? ".*" : word[1], Pattern.DOTALL)));
    }

    private static List<String> lines(String table) {
        try {
            return new ClassPathResource(table, Markup.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
