package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Holds the README's table of steps to the models. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- steps: generated from bpmn/ -->\n";
    private static final String END = "<!-- end of steps -->";
    private static final List<String> ORDER = List.of(
            "family-intervention",
            "referral",
            "referral-hidden-match",
            "assessment",
            "lead-professional",
            "family-plan",
            "agency-action",
            "employment-support",
            "outcome-review",
            "outcome-claim",
            "closure",
            "safeguarding-concern",
            "safeguarding-front-door",
            "consent-withdrawal");

    @Test
    void the_table_of_steps_is_what_the_models_say() throws IOException {
        String readme = Files.readString(README);
        String wanted = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length())
                + table()
                + readme.substring(readme.indexOf(END));
        Generated.check(README, wanted);
    }

    @Test
    void every_source_that_a_rule_names_is_listed() throws IOException {
        String listed = Files.readString(Path.of("src/docs/where-the-rules-come-from.md"));
        try (Stream<Path> tables = Files.list(Path.of("dmn"))) {
            Set<String> named = tables.flatMap(ReadmeTest::sources).collect(Collectors.toCollection(TreeSet::new));
            assertThat(named)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(source -> assertThat(listed).contains("\n| " + source + " | "));
        }
    }

    private static Stream<String> sources(Path table) {
        try {
            return Pattern.compile("\\[(S\\d+)]")
                    .matcher(Files.readString(table))
                    .results()
                    .map(source -> source.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_limit_of_a_call_is_listed_as_it_comes() throws IOException {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        String readme = Files.readString(README);

        assertThat(settings.getObject().entrySet())
                .filteredOn(setting -> setting.getKey().toString().startsWith("wholefamily.limits."))
                .hasSizeGreaterThan(5)
                .allSatisfy(setting ->
                        assertThat(readme).contains("| `" + setting.getKey() + "` | " + setting.getValue() + " |"));
    }

    @Test
    void pictures_of_the_readme_are_there() throws IOException {
        assertThat(Files.readString(README)
                        .lines()
                        .filter(line -> line.startsWith("!["))
                        .map(line -> line.substring(line.indexOf("](") + 2, line.lastIndexOf(')'))))
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(Path.of(picture)).exists());
    }

    private static String table() {
        return "| process | step | who | form |\n|---|---|---|---|\n"
                + models().flatMap(ReadmeTest::rows).collect(Collectors.joining());
    }

    private static Stream<BpmnModelInstance> models() {
        return Arrays.stream(new File("bpmn").listFiles((dir, name) -> name.endsWith(".bpmn")))
                .sorted(Comparator.comparing(ReadmeTest::place).thenComparing(File::getName))
                .map(Bpmn::readModelFromFile);
    }

    private static int place(File model) {
        int place = ORDER.indexOf(model.getName().replace(".bpmn", ""));
        return place < 0 ? ORDER.size() : place;
    }

    private static Stream<String> rows(BpmnModelInstance model) {
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getName();
        return model.getModelElementsByType(UserTask.class).stream()
                .map(task -> "| %s | %s | %s | `%s` |\n"
                        .formatted(
                                process,
                                task.getName(),
                                task.getCamundaCandidateGroups().replace(",", ", "),
                                task.getCamundaFormRef()));
    }
}
