package org.wholefamily.process.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import elsewhere.Harmless;
import elsewhere.Hostile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wholefamily.EngineInMemory;

/** One hostile model for every name that the engine's own readers know, in every namespace: refused, or nothing runs. */
class HostileModelsTest {

    private static final List<String> NAMESPACES = List.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL",
            "http://camunda.org/schema/1.0/bpmn",
            "http://activiti.org/bpmn",
            "http://elsewhere.example/bpmn");
    private static final List<String> VALUES = List.of(Hostile.class.getName(), "${hostile}", "#{hostile}", "shell");
    private static final Set<String> NAMES = ParsedNames.all();
    private static final ModelCheck CHECK =
            new ModelCheck(Offered.to("harmless"::equals, bean -> false, Set.of("triage")), List.of());

    /** Every kind of element of which a model may have one, each in the way of the process. */
    private static final String MODEL = """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test"@definitions>
          <bpmn:process id="visit" isExecutable="true" camunda:historyTimeToLive="P1D"@process>@inProcess
            <bpmn:extensionElements>@extension
              <camunda:executionListener event="start" delegateExpression="${harmless}"@executionListener>@inListener</camunda:executionListener>
            </bpmn:extensionElements>
            <bpmn:startEvent id="start"@startEvent />
            <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="gateway"@sequenceFlow />
            <bpmn:exclusiveGateway id="gateway" default="b"@exclusiveGateway />
            <bpmn:sequenceFlow id="b" sourceRef="gateway" targetRef="service" />
            <bpmn:sequenceFlow id="c" sourceRef="gateway" targetRef="service">
              <bpmn:conditionExpression@conditionExpression>${yes}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:serviceTask id="service" camunda:delegateExpression="${harmless}"@serviceTask>@inService
              <bpmn:extensionElements>@extension
                <camunda:properties><camunda:property name="x" value="y"@property /></camunda:properties>
              </bpmn:extensionElements>
              <bpmn:multiInstanceLoopCharacteristics@multiInstanceLoopCharacteristics>
                <bpmn:loopCardinality@loopCardinality>1</bpmn:loopCardinality>
              </bpmn:multiInstanceLoopCharacteristics>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="d" sourceRef="service" targetRef="user" />
            <bpmn:userTask id="user" camunda:candidateGroups="triage"@userTask>@inUser
              <bpmn:extensionElements>@extension
                <camunda:inputOutput@inputOutput><camunda:inputParameter name="yes"@inputParameter>1</camunda:inputParameter>
                  <camunda:outputParameter name="yes"@outputParameter>1</camunda:outputParameter></camunda:inputOutput>
              </bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:boundaryEvent id="boundary" attachedToRef="user"@boundaryEvent>
              <bpmn:timerEventDefinition@timerEventDefinition><bpmn:timeDuration@timeDuration>PT1M</bpmn:timeDuration>
              </bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="e" sourceRef="user" targetRef="manual" />
            <bpmn:manualTask id="manual"@manualTask />
            <bpmn:sequenceFlow id="f" sourceRef="manual" targetRef="part" />
            <bpmn:subProcess id="part"@subProcess><bpmn:startEvent id="inner" /></bpmn:subProcess>
            <bpmn:sequenceFlow id="g" sourceRef="part" targetRef="throw" />
            <bpmn:intermediateThrowEvent id="throw"@intermediateThrowEvent />
            <bpmn:sequenceFlow id="h" sourceRef="throw" targetRef="end" />
            <bpmn:endEvent id="end"@endEvent />
          </bpmn:process>
        </bpmn:definitions>
        """;

    /** The ids next to which a hostile element is put: the process itself, its service task and its user task. */
    private static final int PLACES = 3;

    private static final List<String> HOSTS = hosts();

    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        var configuration = new EngineInMemory();
        configuration.setBeans(new TreeMap<>(Map.of("hostile", new Hostile(), "harmless", new Harmless())));
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void the_engine_knows_the_words_of_models() {
        assertThat(NAMES)
                .contains("class", "delegateExpression", "scriptFormat", "connector", "taskListener", "resource");
        assertThat(CHECK.faults(set(model("", "")))).isEmpty();
        Hostile.RAN.set(false);
        run(MODEL.replace("${harmless}\"", "${hostile}\""));
        assertThat(Hostile.RAN)
                .as("what is hostile does run when it is let through")
                .isTrue();
    }

    @Test
    void an_attribute_is_refused_or_runs_nothing() {
        List<String> through = new ArrayList<>();
        for (String name : NAMES) {
            for (String value : VALUES) {
                for (String attribute : attributes(name, value)) {
                    hostsThatTake(attribute).forEach(host -> tryOut(host, attribute, through));
                }
            }
        }
        assertThat(through).as("attributes with which something hostile ran").isEmpty();
    }

    @Test
    void an_element_that_brings_code_is_refused_wherever_it_stands() {
        List<String> through = new ArrayList<>();
        for (String name : NAMES) {
            for (String namespace : NAMESPACES) {
                String hostile =
                        "<x:%1$s xmlns:x=\"%2$s\" class=\"%3$s\" event=\"start\"><x:script scriptFormat=\"javascript\">1</x:script></x:%1$s>"
                                .formatted(name, namespace, Hostile.class.getName());
                long refused =
                        faults(MODEL.replaceAll("@(extension|in[A-Z]\\w+)", Matcher.quoteReplacement(hostile)))
                                .list()
                                .stream()
                                .map(ModelFault::element)
                                .distinct()
                                .count();
                if (refused < PLACES) {
                    through.add(namespace + " " + name);
                }
            }
        }
        assertThat(through).isEmpty();
    }

    /** All elements are given the attribute at once: where none takes it, one reading tells. */
    private static List<String> hostsThatTake(String attribute) {
        String everywhere = MODEL;
        for (String host : HOSTS) {
            everywhere = model(everywhere, host, attribute);
        }
        Faults faults = new Faults();
        try {
            MarkupCheck.check(
                    Markup.PROCESS,
                    "bpmn/visit.bpmn",
                    ModelText.of(clean(everywhere).getBytes(UTF_8)),
                    faults);
        } catch (IllegalArgumentException e) {
            return HOSTS;
        }
        return faults.list().size() >= HOSTS.size() ? List.of() : HOSTS;
    }

    private static List<String> hosts() {
        return MODEL.lines()
                .flatMap(line -> Pattern.compile("@([a-zA-Z]+)").matcher(line).results())
                .map(match -> match.group(1))
                .filter(host -> !host.startsWith("in") || host.startsWith("input") || host.startsWith("inter"))
                .filter(host -> !host.equals("extension"))
                .distinct()
                .toList();
    }

    private static List<String> attributes(String name, String value) {
        List<String> attributes = new ArrayList<>(List.of(" " + name + "=\"" + value + "\""));
        NAMESPACES.forEach(
                namespace -> attributes.add(" xmlns:x=\"" + namespace + "\" x:" + name + "=\"" + value + "\""));
        return attributes;
    }

    private static void tryOut(String host, String attribute, List<String> through) {
        String model = model(host, attribute);
        if (!refused(model) && CHECK.faults(set(model)).isEmpty()) {
            Hostile.RAN.set(false);
            run(model);
            if (Hostile.RAN.get()) {
                through.add(host + attribute);
            }
        }
    }

    /** The quick part of the check; a name that an element has already makes the file no XML. */
    private static boolean refused(String model) {
        try {
            return !faults(model).list().isEmpty();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static Faults faults(String model) {
        Faults faults = new Faults();
        ModelText text = ModelText.of(clean(model).getBytes(UTF_8));
        MarkupCheck.check(Markup.PROCESS, "bpmn/visit.bpmn", text, faults);
        ExpressionCheck.check("bpmn/visit.bpmn", text, faults);
        return faults;
    }

    private static void run(String model) {
        try {
            String deployment = engine.getRepositoryService()
                    .createDeployment()
                    .addString("visit.bpmn", clean(model))
                    .deploy()
                    .getId();
            engine.getRuntimeService().startProcessInstanceByKey("visit", Map.of("yes", true));
            for (Task task : engine.getTaskService().createTaskQuery().list()) {
                engine.getTaskService().complete(task.getId());
            }
            for (Job job : engine.getManagementService().createJobQuery().list()) {
                engine.getManagementService().executeJob(job.getId());
            }
            engine.getRepositoryService().deleteDeployment(deployment, true);
        } catch (RuntimeException e) {
            // what the engine cannot read or carry out has run nothing, unless the flag says so
        }
    }

    private static String model(String host, String attribute) {
        return host.isEmpty() ? MODEL : model(MODEL, host, attribute);
    }

    private static String model(String model, String host, String attribute) {
        return model.replaceFirst("@" + host + "(?![A-Za-z])", Matcher.quoteReplacement(attribute));
    }

    private static String clean(String model) {
        return model.replaceAll("@[a-zA-Z]+", "");
    }

    private static ModelSet set(String model) {
        return new ModelSet(
                null, new TreeMap<>(Map.of("bpmn/visit.bpmn", clean(model).getBytes(UTF_8))));
    }
}
