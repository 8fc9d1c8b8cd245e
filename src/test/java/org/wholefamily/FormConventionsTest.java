package org.wholefamily;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the product asks; what no form may have, whoever wrote it, is found by the check of every model set. */
class FormConventionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> INPUTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "dynamiclist");
    /** The numbers of a case, of a sender's referral and of a claim: the engine finds and shows them, and they name nobody. */
    private static final Set<String> REFERENCES =
            Set.of("caseReference", "referral", "submissionReference", "toCouncil");

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern UNKIND = Pattern.compile(
            "troubled|dysfunctional|chaotic|feckless|problem famil|hard.to.reach|non.?complian|non.?engag|refus\\w* to"
                    + "|fail\\w* to|perpetrator|\\boffenders?\\b|unfit");
    private static final Pattern PLACEHOLDER = Pattern.compile("todo|tbd|lorem|xxx|\\bid\\b|variable|boolean");

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.sorted().toList().stream();
        }
    }

    /** They are the council's and the scheme's, and stand in one place each. */
    @ParameterizedTest
    @MethodSource("forms")
    void a_form_holds_no_list_of_agencies_or_needs(Path file) throws IOException {
        Set<String> needs = Northshire.rows("needs-tf-2012").stream()
                .map(row -> row.get("need").toString())
                .collect(toSet());
        Set<String> agencies = Northshire.agencies().ever("northshire").keySet();
        assertThat(read(file).findParents("values")).noneMatch(question -> {
            Set<String> offered = Set.copyOf(question.path("values").findValuesAsText("value"));
            return offered.stream().filter(needs::contains).count() > 1
                    || offered.stream().filter(agencies::contains).count() > 1;
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_called_like_its_file_and_made_for_camunda_7_24(Path file) throws IOException {
        JsonNode form = read(file);
        assertThat(file.getFileName().toString()).matches("[a-z0-9]+(-[a-z0-9]+)+\\.form");
        assertThat(form.path("id").asText() + ".form")
                .isEqualTo(file.getFileName().toString());
        assertThat(form.path("type").asText()).isEqualTo("default");
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_component_has_its_own_id_and_every_question_its_own_key(Path file) throws IOException {
        JsonNode form = read(file);
        assertThat(components(form)
                        .map(component -> component.path("id").asText())
                        .toList())
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(questions(form).map(FormConventionsTest::key).toList())
                .allMatch(key -> CAMEL_CASE.matcher(key).matches())
                .doesNotHaveDuplicates();
        lists(form)
                .forEach(list -> assertThat(within(list, "components")
                                .map(FormConventionsTest::key)
                                .toList())
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_question_has_a_label(Path file) throws IOException {
        assertThat(components(read(file)).filter(is(INPUTS)))
                .allSatisfy(component -> assertThat(label(component)).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_text_says_whether_it_is_personal_and_how_long_it_may_be(Path file) throws IOException {
        assertThat(components(read(file)).filter(is(Set.of("textfield", "textarea"))))
                .allSatisfy(component -> {
                    assertThat(property(component, "personal")).isIn("true", "false");
                    assertThat(shown(component) || component.path("validate").has("maxLength"))
                            .as("%s has a limit", component.path("id"))
                            .isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_people_write_freely_is_personal(Path file) throws IOException {
        assertThat(components(read(file))
                        .filter(is(Set.of("textfield", "textarea")))
                        .filter(component -> !shown(component))
                        .filter(component -> !property(component, "personal").equals("true"))
                        .map(FormConventionsTest::key))
                .isSubsetOf(REFERENCES);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_list_shows_and_sends_all_its_entries(Path file) throws IOException {
        assertThat(lists(read(file))).allSatisfy(list -> {
            assertThat(list.path("isRepeating").asBoolean()).isTrue();
            assertThat(list.path("allowAddRemove").asBoolean()).isTrue();
            assertThat(list.path("defaultRepetitions").isInt()).isTrue();
            assertThat(property(list, "personal")).isIn("true", "false");
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_section_adds_nothing_to_the_keys(Path file) throws IOException {
        assertThat(components(read(file)).filter(is(Set.of("group"))))
                .allMatch(group -> group.path("path").asText().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_yes_or_no_question_is_answered_with_yes_no_or_unknown(Path file) throws IOException {
        assertThat(components(read(file))
                        .filter(component -> !property(component, "type").isEmpty()))
                .allSatisfy(question -> {
                    assertThat(property(question, "type")).isEqualTo("boolean");
                    assertThat(type(question)).isIn("radio", "select");
                    assertThat(within(question, "values")
                                    .map(value -> value.path("value").asText()))
                            .contains("yes")
                            .isSubsetOf("yes", "no", "unknown");
                });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_condition_asks_for_something_that_the_form_holds(Path file) throws IOException {
        JsonNode form = read(file);
        Set<String> keys = questions(form).map(FormConventionsTest::key).collect(toSet());
        assertThat(components(form).filter(component -> component.has("conditional")))
                .allSatisfy(component -> {
                    String hide = component.path("conditional").path("hide").asText();
                    assertThat(hide).matches("=[a-zA-Z]+ !?= .+");
                    assertThat(keys).contains(hide.replaceAll("^=([a-zA-Z]+) .*$", "$1"));
                });
    }

    /** A text that nobody filled is an empty one as soon as the form is drawn. */
    @ParameterizedTest
    @MethodSource("forms")
    void what_hides_without_a_text_hides_without_one_that_is_drawn(Path file) throws IOException {
        JsonNode form = read(file);
        Set<String> texts = questions(form)
                .filter(question -> type(question).startsWith("text"))
                .map(FormConventionsTest::key)
                .collect(toSet());
        assertThat(components(form)
                        .map(component ->
                                component.path("conditional").path("hide").asText())
                        .filter(hide -> texts.stream().anyMatch(text -> hide.startsWith("=" + text + " = null"))))
                .allMatch(hide -> hide.matches("=(\\w+) = null or \\1 = \"\""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_opens_with_a_line_that_says_what_to_do(Path file) throws IOException {
        JsonNode first = read(file).path("components").path(0);
        assertThat(type(first)).isEqualTo("text");
        assertThat(first.path("text").asText()).matches("(?s)## [^\n]+\n\n.+");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_words_are_kind_and_plain(Path file) throws IOException {
        assertThat(words(read(file)).map(words -> words.toLowerCase(Locale.UK))).allSatisfy(words -> {
            assertThat(words).doesNotContainPattern(UNKIND);
            assertThat(words).doesNotContainPattern(PLACEHOLDER);
        });
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }

    private static Stream<JsonNode> within(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false);
    }

    /** All components, those in sections and lists too. */
    private static Stream<JsonNode> components(JsonNode parent) {
        return within(parent, "components").flatMap(child -> Stream.concat(Stream.of(child), components(child)));
    }

    /** What becomes a variable: a list counts as one, and its columns not at all. */
    private static Stream<JsonNode> questions(JsonNode parent) {
        return within(parent, "components")
                .flatMap(child -> type(child).equals("group") ? questions(child) : Stream.of(child))
                .filter(is(INPUTS));
    }

    private static Stream<JsonNode> lists(JsonNode form) {
        return components(form).filter(is(Set.of("dynamiclist")));
    }

    private static Stream<String> words(JsonNode form) {
        return components(form)
                .flatMap(component -> Stream.concat(
                        Stream.of("label", "dateLabel", "description", "text", "content")
                                .map(field -> component.path(field).asText(null)),
                        within(component, "values")
                                .map(value -> value.path("label").asText())))
                .filter(Objects::nonNull);
    }

    private static Predicate<JsonNode> is(Set<String> types) {
        return component -> types.contains(type(component));
    }

    private static String type(JsonNode component) {
        return component.path("type").asText();
    }

    private static String key(JsonNode component) {
        return component
                .path(type(component).equals("dynamiclist") ? "path" : "key")
                .asText();
    }

    private static String label(JsonNode component) {
        return component
                .path(type(component).equals("datetime") ? "dateLabel" : "label")
                .asText();
    }

    private static String property(JsonNode component, String name) {
        return component.path("properties").path(name).asText();
    }

    private static boolean shown(JsonNode component) {
        return component.path("disabled").asBoolean()
                || component.path("readonly").asBoolean();
    }
}
