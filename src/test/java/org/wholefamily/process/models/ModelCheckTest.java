package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCheckTest {

    private static final String PROCESS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
          <bpmn:process id="visit" name="Visit" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="start" />
            <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="userTask_visit" />
            <bpmn:userTask id="userTask_visit" name="Visit" camunda:formRef="visit-report"
                camunda:formRefBinding="latest" />
            <bpmn:sequenceFlow id="b" sourceRef="userTask_visit" targetRef="businessRuleTask_decide" />
            <bpmn:businessRuleTask id="businessRuleTask_decide" name="Decide" camunda:decisionRef="visit-${scheme}" />
            <bpmn:sequenceFlow id="c" sourceRef="businessRuleTask_decide" targetRef="serviceTask_recordVisit" />
            <bpmn:serviceTask id="serviceTask_recordVisit" name="Record" camunda:delegateExpression="${recordVisit}" />
          </bpmn:process>
        </bpmn:definitions>
        """;
    private static final String TABLE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
            xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
          <decision id="visit-tf-2012" name="Visit?" camunda:historyTimeToLive="P1D">
            <decisionTable id="table" hitPolicy="UNIQUE">
              <input id="input"><inputExpression id="expression"><text>children</text></inputExpression></input>
              <output id="output" name="visit" />
              <rule id="rule">
                <inputEntry id="cell"><text>&gt;= 1</text></inputEntry>
                <outputEntry id="result"><text>true</text></outputEntry>
              </rule>
            </decisionTable>
          </decision>
        </definitions>
        """;
    private static final String FORM = """
        {"id": "visit-report", "type": "default", "schemaVersion": 16, "components": []}
        """;

    private final ModelCheck check =
            new ModelCheck(Offered.to(Set.of("recordVisit")::contains, bean -> false, Set.of("triage")), List.of());

    @Test
    void a_whole_set_has_no_faults() {
        assertThat(check.faults(set(Map.of()))).isEmpty();
    }

    @Test
    void the_shared_set_of_the_product_names_only_files_that_it_has() {
        assertThat(new ModelCheck(Offered.to(bean -> true, bean -> false, Set.of()), List.of())
                        .faults(ModelSet.shared()))
                .isEmpty();
    }

    @Test
    void the_shared_set_asks_no_agency_without_a_basis_for_sharing() {
        String process =
                PROCESS.replace("camunda:formRef=", "camunda:candidateGroups=\"agency-police\" camunda:formRef=");

        assertThat(check.faults(set(Map.of("bpmn/visit.bpmn", process))))
                .extracting(ModelFault::reason)
                .anyMatch(reason -> reason.contains("must end when the family withdraws consent"))
                .anyMatch(reason -> reason.contains("only behind a gateway with the listener ${checkSharing}"));
    }

    static Stream<Arguments> gaps() {
        return Stream.of(
                Arguments.of("dmn/course-tf-2015.dmn", "tf-2015", "needs dmn/course-tf-2015.dmn"),
                Arguments.of("dmn/added-need-tf-2015.dmn", "tf-2015", "needs dmn/added-need-tf-2015.dmn"),
                Arguments.of("dmn/payments-sf-2022.dmn", "sf-2022", "needs dmn/payments-sf-2022.dmn"),
                Arguments.of("dmn/funding-tf-2012.dmn", "tf-2012", "needs dmn/funding-tf-2012.dmn"),
                Arguments.of("dmn/outcome-tf-2015.dmn", "tf-2015", "needs dmn/outcome-tf-2015.dmn"),
                Arguments.of(
                        "forms/outcome-measures-sf-2022.form", "sf-2022", "needs forms/outcome-measures-sf-2022.form"),
                Arguments.of(
                        "forms/referral-facts-tf-2015.form", "tf-2015", "needs forms/referral-facts-tf-2015.form"));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void a_shared_scheme_that_is_not_whole_is_found(String file, String scheme, String reason) {
        TreeMap<String, byte[]> files = new TreeMap<>(SharedSet.FILES.files());
        files.remove(file);

        assertThat(faultsOf(files)).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("dmn/eligibility-" + scheme + ".dmn");
            assertThat(fault.element()).isEqualTo(scheme);
            assertThat(fault.reason()).contains(reason);
        });
    }

    static Stream<Arguments> scopes() {
        return Stream.of(
                Arguments.of("id=\"eligibility-tf-2012-scope\"", "id=\"eligibility-tf-2012-else\"", "needs the table"),
                Arguments.of("name=\"workInScope\"", "name=\"jobInScope\"", "does not say workInScope"),
                Arguments.of("name=\"workInScope\"", "name=\"jobInScope\"", "says jobInScope, which outcome-tf-2012"));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void a_scheme_says_just_what_its_outcome_is_measured_against(String find, String replace, String reason) {
        TreeMap<String, byte[]> files = new TreeMap<>(SharedSet.FILES.files());
        files.computeIfPresent(
                "dmn/eligibility-tf-2012.dmn",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replace(find, replace)
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(faultsOf(files)).anySatisfy(fault -> {
            assertThat(fault.element()).isEqualTo("eligibility-tf-2012-scope");
            assertThat(fault.reason()).contains(reason);
        });
    }

    private static List<ModelFault> faultsOf(TreeMap<String, byte[]> files) {
        return new ModelCheck(Offered.to(bean -> true, bean -> false, Set.of()), List.of())
                .faults(new ModelSet(null, files));
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                broken("bpmn/visit.bpmn", PROCESS.replace("</bpmn:process>", ""), "bpmn/visit.bpmn", "is not BPMN"),
                broken("bpmn/visit.bpmn", PROCESS.replace("id=\"visit\"", "id=\"call\""), "call", "name of the file"),
                broken("bpmn/visit.bpmn", PROCESS.replace("visit-report", "gone"), "userTask_visit", "forms/gone.form"),
                broken(
                        "bpmn/visit.bpmn",
                        PROCESS.replace("visit-${scheme}", "rule-${scheme}"),
                        "businessRuleTask_decide",
                        "dmn/rule-${scheme}.dmn"),
                broken(
                        "bpmn/visit.bpmn",
                        PROCESS.replace("${recordVisit}", "${other}"),
                        "serviceTask_recordVisit",
                        "no bean"),
                broken(
                        "bpmn/visit.bpmn",
                        PROCESS.replace("${recordVisit}", "${recordVisit.run()}"),
                        "serviceTask_recordVisit",
                        "recordVisit.run()} is not taken"),
                broken("dmn/visit-tf-2012.dmn", "no table", "dmn/visit-tf-2012.dmn", "is not DMN"),
                broken("dmn/visit-tf-2012.dmn", TABLE.replace("&gt;= 1", "&gt;= = 1"), "cell", "FEEL"),
                broken("dmn/visit-tf-2012.dmn", TABLE.replace(">true<", ">(true<"), "result", "FEEL"),
                broken(
                        "dmn/visit-tf-2012.dmn",
                        TABLE.replace("\"visit-tf-2012\"", "\"else\""),
                        "visit-tf-2012",
                        "no decision"),
                broken("forms/visit-report.form", "{\"id\": ", "line 1", "is not JSON"),
                broken("forms/visit-report.form", FORM.replace("visit-report", "other"), "id", "name of the file"),
                broken("forms/visit-report.form", FORM.replace("components", "parts"), "components", "no questions"));
    }

    @ParameterizedTest(name = "{0} {2}: {3}")
    @MethodSource("breaks")
    void a_broken_file_is_found_with_its_place(String file, String content, String element, String reason) {
        List<ModelFault> faults = check.faults(set(Map.of(file, content)));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.element()).isEqualTo(element);
            assertThat(fault.reason()).contains(reason);
        });
    }

    private static Arguments broken(String file, String content, String element, String reason) {
        return Arguments.of(file, content, element, reason);
    }

    private static ModelSet set(Map<String, String> changed) {
        Map<String, String> files = new TreeMap<>(
                Map.of("bpmn/visit.bpmn", PROCESS, "dmn/visit-tf-2012.dmn", TABLE, "forms/visit-report.form", FORM));
        files.putAll(changed);
        TreeMap<String, byte[]> content = new TreeMap<>();
        files.forEach((name, text) -> content.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ModelSet(null, content);
    }
}
