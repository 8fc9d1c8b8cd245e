package org.wholefamily.process.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.wholefamily.process.Audience;
import org.wholefamily.process.Shown;

/** Each line adds a component to a form of the shared set, as a council's own form could have it. */
class FormComponentsTest {

    private static final String FILE = "forms/employment-progress.form";
    private static final Allowed ALLOWED = new Allowed(
            work -> true,
            bean -> false,
            Set.of("agency-jobcentre"),
            Set.of("jobcentre"),
            java.util.List.of(Shown.to(Audience.OWN_AGENCY, "familySummary", request -> null)),
            java.util.List.of());
    private static final ModelCheck CHECK = new ModelCheck(council -> ALLOWED, java.util.List.of());
    private static final ReadSet SHARED = CHECK.read(SharedSet.FILES);

    @ParameterizedTest
    @CsvFileSource(
            resources = "/models/broken-components.txt",
            delimiter = '|',
            quoteCharacter = '~',
            numLinesToSkip = 1)
    void what_could_not_be_answered_is_told_with_its_place(String component, String place, String reason) {
        assertThat(faults(component)).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.element()).isEqualTo(place);
            assertThat(fault.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/models/good-components.txt",
            delimiter = '\u0007',
            quoteCharacter = '~',
            numLinesToSkip = 1)
    void what_designers_make_is_taken(String component) {
        assertThat(faults(component)).isEmpty();
    }

    @Test
    void what_the_modeler_writes_by_itself_is_taken() {
        SharedSet.FILES.files().keySet().stream()
                .filter(file -> file.startsWith("forms/"))
                .forEach(file -> {
                    String saved = text(file)
                            .replace("\"schemaVersion\": 16", "\"schemaVersion\": 18")
                            .replaceFirst("\"type\": \"default\"", "\"type\": \"default\", \"versionTag\": \"v2\"")
                            .replaceAll("\"row\": \"Row_\\w+\"", "\"row\": \"Row_1tzs0ju\"")
                            .replaceAll("\"version\": \"[0-9.]+\"", "\"version\": \"5.40.1\"");
                    assertThat(faults(file, saved)).as(file).isEmpty();
                });
    }

    private static List<ModelFault> faults(String file, String text) {
        return CHECK.judge(new ModelSet("northshire", new TreeMap<>(Map.of(file, text.getBytes(UTF_8)))), SHARED)
                .list();
    }

    private static String text(String file) {
        return new String(SharedSet.FILES.files().get(file), UTF_8);
    }

    private static List<ModelFault> faults(String component) {
        return faults(
                FILE,
                text(FILE)
                        .replaceFirst(
                                "\"components\": \\[",
                                Matcher.quoteReplacement("\"components\": ["
                                        + component.replace('\'', '"').replace("question\"s", "question's")
                                        + ", ")));
    }
}
