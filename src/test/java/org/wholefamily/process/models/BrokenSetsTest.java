package org.wholefamily.process.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wholefamily.process.CaseEngine;

/** Each line breaks one file of the shared set as a council's own could be broken, and says where the fault must be found. */
class BrokenSetsTest {

    private static final Set<String> PARTS_OF_THE_PRODUCT =
            Set.of("environment", "runtimeService", "dataSource", "people");

    private static final Set<String> GROUPS = Set.of(
            "triage",
            "caseworkers",
            "lead-professionals",
            "programme-coordinators",
            "finance",
            "managers",
            "chief-officers",
            "agency-education",
            "agency-police",
            "agency-health",
            "agency-social-care",
            "agency-jobcentre",
            "agency-housing",
            "agency-youth-offending",
            "agency-voluntary",
            "jobcentre-managers");

    private static CaseEngine caseEngine;
    private static ModelDeployment deployment;

    @BeforeAll
    static void start() {
        caseEngine = new CaseEngine("2013-06-03T10:00");
        deployment = deployment(caseEngine.engine);
    }

    @AfterAll
    static void close() {
        caseEngine.close();
    }

    @TestFactory
    Stream<DynamicTest> a_broken_file_is_refused_with_its_place() throws IOException {
        return lines().map(line -> DynamicTest.dynamicTest(
                line.get("file") + ", line " + (line.getRecordNumber() + 1) + ": " + line.get("reason"),
                () -> assertThat(deployment.faults(broken(line), SharedSet.FILES))
                        .anySatisfy(fault -> {
                            assertThat(fault.file()).isEqualTo(own(line));
                            assertThat(fault.element())
                                    .matches(line.get("element").replace("*", ".+"));
                            assertThat(fault.reason()).contains(line.get("reason"));
                        })));
    }

    @Test
    void at_least_a_hundred_faults_are_tried() throws IOException {
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void deadlines_without_the_step_and_a_process_are_told_and_break_nothing() {
        TreeMap<String, byte[]> files = new TreeMap<>(
                set("dmn/deadline.dmn", text("dmn/deadline.dmn").replace("<text>step</text>", "<text>stage</text>"))
                        .files());
        files.put("bpmn/closure.bpmn", SharedSet.FILES.files().get("bpmn/closure.bpmn"));

        assertThat(deployment.faults(new ModelSet("northshire", files), SharedSet.FILES))
                .extracting(ModelFault::file)
                .contains("dmn/deadline.dmn")
                .doesNotContain("bpmn/closure.bpmn");
    }

    @Test
    void every_file_of_the_shared_set_could_be_a_councils_own_but_for_the_processes_that_start_a_case() {
        List<ModelFault> faults = SharedSet.FILES.files().keySet().stream()
                .flatMap(file -> deployment.faults(set(file, text(file)), SharedSet.FILES).stream())
                .toList();

        assertThat(faults)
                .extracting(ModelFault::file)
                .containsOnly(
                        "bpmn/family-intervention.bpmn",
                        "bpmn/safeguarding-concern.bpmn",
                        "bpmn/safeguarding-front-door.bpmn",
                        "bpmn/added-need.bpmn",
                        "bpmn/family-move.bpmn",
                        "bpmn/consent-withdrawal.bpmn",
                        "bpmn/lead-change.bpmn",
                        "bpmn/evidence-import.bpmn");
    }

    static ModelDeployment deployment(ProcessEngine engine) {
        return new ModelDeployment(engine.getRepositoryService(), check(), new EngineParse(engine));
    }

    /** The check of a product with the beans and groups that the shared set names. */
    static ModelCheck check() {
        Set<String> work = new java.util.TreeSet<>();
        SharedSet.READ.processes().values().forEach(model -> work.addAll(Names.beans(model)));
        return new ModelCheck(Offered.to(work::contains, PARTS_OF_THE_PRODUCT::contains, GROUPS), TablesRead.all());
    }

    private static Stream<CSVRecord> lines() throws IOException {
        try (var file = Files.newBufferedReader(Path.of("src/test/resources/models/broken-sets.csv"))) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)
                    .getRecords()
                    .stream();
        }
    }

    private static ModelSet broken(CSVRecord line) {
        String[] file = line.get("file").split("<");
        String good = text(file[file.length - 1]);
        String broken = good.replace(line.get("find"), line.get("replace"));
        assertThat(file.length == 2 || !broken.equals(good))
                .as("the fault is in the file")
                .isTrue();
        return set(file[0], broken);
    }

    private static String own(CSVRecord line) {
        return line.get("file").split("<")[0];
    }

    private static String text(String file) {
        return new String(SharedSet.FILES.files().get(file), UTF_8);
    }

    private static ModelSet set(String file, String text) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(file, text.getBytes(UTF_8));
        return new ModelSet("northshire", files);
    }
}
