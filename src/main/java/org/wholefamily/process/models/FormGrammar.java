package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Which components a form may have, and which properties each of them, out of {@code form-components.csv}. */
final class FormGrammar {

    static final String FORM = "form";

    private static final String ALL = "*";
    private static final int SHOWN_OF_VALUE = 60;
    private static final Map<String, Map<String, Takes>> TYPES = read();

    private FormGrammar() {}

    static boolean knows(String type) {
        return TYPES.containsKey(type) && !Set.of(ALL, FORM).contains(type);
    }

    static String types() {
        return TYPES.keySet().stream().filter(FormGrammar::knows).collect(Collectors.joining(", "));
    }

    /** What the properties of a component have that they may not; empty when they can be relied on. */
    static List<String> faults(String type, JsonNode component) {
        Map<String, Takes> properties = new TreeMap<>(TYPES.get(type));
        if (!type.equals(FORM)) {
            properties.putAll(TYPES.get(ALL));
        }
        List<String> faults = new ArrayList<>();
        component
                .properties()
                .forEach(property -> property(property.getKey(), property.getValue(), properties, faults));
        return faults;
    }

    private static void property(String name, JsonNode value, Map<String, Takes> properties, List<String> faults) {
        Takes takes = properties.getOrDefault(name, properties.get(name.replaceFirst("\\..*", ".*")));
        boolean holder = properties.keySet().stream().anyMatch(known -> known.startsWith(name + "."));
        if (holder && value.isObject()) {
            value.properties()
                    .forEach(part -> property(name + "." + part.getKey(), part.getValue(), properties, faults));
        } else if (holder) {
            faults.add(said(name, value) + ": what is allowed are properties of it");
        } else if (takes == null) {
            faults.add("\"" + shortened(name) + "\" is no property here; what is allowed: " + names(properties));
        } else if (!takes.fits(value) && !left(name, takes, value)) {
            faults.add(said(name, value) + "; what is allowed: " + takes.allowed());
        }
    }

    /** Camunda Modeler leaves an empty text where something was taken out; that is as if it were not there. */
    private static boolean left(String name, Takes takes, JsonNode value) {
        boolean empty = value.isTextual() && value.asText().isEmpty();
        return empty
                && (takes.feel()
                        || Set.of("conditional.hide", "validate.pattern", "validate.validationType", "path")
                                .contains(name));
    }

    private static String said(String name, JsonNode value) {
        return "\"" + name + "\" is " + shortened(value.toString());
    }

    static String shortened(String text) {
        return text.length() <= SHOWN_OF_VALUE ? text : text.substring(0, SHOWN_OF_VALUE) + "...";
    }

    private static String names(Map<String, Takes> properties) {
        return String.join(", ", new TreeSet<>(properties.keySet()));
    }

    private static Map<String, Map<String, Takes>> read() {
        Map<String, Map<String, Takes>> types = new TreeMap<>();
        CSVFormat csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = new InputStreamReader(
                FormGrammar.class.getResourceAsStream("/process/form-components.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord line : csv.parse(file)) {
                types.computeIfAbsent(line.get("component"), type -> new TreeMap<>())
                        .put(line.get("property"), Takes.of(line.get("takes")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }
}
