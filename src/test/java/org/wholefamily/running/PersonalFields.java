package org.wholefamily.running;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every question of the forms and every column of the imports that only the family record may keep. */
public final class PersonalFields {

    /** Columns that say nothing of a person: whose case it is, and words out of a list. */
    private static final Set<String> IMPERSONAL =
            Set.of("referral", "received_on", "council", "scheme", "agency", "person", "role", "sex", "agrees");

    private static final Path REFERRALS = Path.of("src/test/resources/referrals/northshire.csv");
    private static final ObjectMapper JSON = new ObjectMapper();

    private PersonalFields() {}

    /** By name: the form, the list where there is one, and the key; or {@code csv} or {@code json} and the column. */
    public static Set<String> all() throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            for (Path file : files.toList()) {
                JsonNode form = JSON.readTree(file.toFile());
                asked(form.path("id").asText(), form).forEach(all::add);
            }
        }
        for (String column : columns()) {
            all.add("csv." + column);
            all.add("json." + column);
        }
        return all;
    }

    /** The personal columns of a file of referrals, as the same referral in JSON calls them. */
    public static Set<String> columns() throws IOException {
        try (Stream<String> lines = Files.lines(REFERRALS)) {
            return Stream.of(lines.findFirst().orElseThrow().split(","))
                    .filter(column -> !IMPERSONAL.contains(column))
                    .map(column -> Pattern.compile("_(.)")
                            .matcher(column)
                            .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)))
                    .collect(toCollection(TreeSet::new));
        }
    }

    static boolean isAsked(JsonNode component) {
        return component.path("properties").path("personal").asText().equals("true")
                && !component.path("disabled").asBoolean()
                && !component.path("readonly").asBoolean();
    }

    private static List<String> asked(String place, JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> switch (component.path("type").asText()) {
                    case "group" -> asked(place, component).stream();
                    case "dynamiclist" ->
                        asked(place + "." + component.path("path").asText(), component).stream();
                    default ->
                        isAsked(component)
                                ? Stream.of(place + "." + component.path("key").asText())
                                : Stream.empty();
                })
                .toList();
    }
}
