package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.wholefamily.models.Models;
import org.wholefamily.models.ProcessModel;
import org.wholefamily.process.HandedOn;

/** What every process model keeps to, so that one word leads from the diagram to the form, the table and the code. */
class ModelConventionsTest {

    private static final Set<String> GROUPS = Set.of(
            "triage",
            "caseworkers",
            "lead-professionals",
            "agency-education",
            "agency-police",
            "agency-health",
            "agency-housing",
            "agency-youth-offending",
            "agency-social-care",
            "agency-jobcentre",
            "agency-voluntary",
            "agency-${agency}",
            "programme-coordinators",
            "finance",
            "internal-audit",
            "managers",
            "chief-officers",
            "council-officers",
            "partnership-board",
            "jobcentre-managers",
            "process-designers",
            "data-officers");

    private static final Pattern QUESTION = Pattern.compile("\\$\\{[a-z]\\w*( == '[a-z-]+')?}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern PLAIN_EXPRESSION =
            Pattern.compile("\\$\\{[a-z]\\w*(\\.\\w+|\\.elements\\(\\)|\\.stringValue\\(\\)| == '[a-z-]+')?}"
                    + "|\\$\\{JSON\\([a-z]\\w*\\.\\w+\\)}|#\\{execution\\.processBusinessKey}");

    private static final Pattern PROGRAM =
            Pattern.compile("camunda:class|camunda:expression|[sS]cript>|scriptFormat|variables=\"all\"");

    private final List<ProcessModel> models = Models.processes();

    @Test
    void there_are_models_to_check() {
        assertThat(models).hasSizeGreaterThan(10);
    }

    @Test
    void a_process_is_named_like_its_file_and_says_how_long_it_is_kept() {
        assertThat(models.stream().map(ProcessModel::process))
                .extracting(Process::getId)
                .containsExactlyInAnyOrderElementsOf(Models.stems("bpmn", ".bpmn"));
        assertNone(Process.class, process -> String.valueOf(process.getName()).isBlank());
        assertNone(Process.class, process -> !"P3650D".equals(process.getCamundaHistoryTimeToLiveString()));
    }

    @Test
    void an_id_is_the_type_and_the_word() {
        assertNone(FlowElement.class, element -> !element.getId().matches(prefix(element) + "_[a-z][a-zA-Z]*"));
    }

    @Test
    void messages_and_errors_are_named_facts() {
        assertNone(Message.class, message -> !message.getId().equals("message_" + message.getName()));
        assertNone(
                Error.class,
                error -> !error.getId().equals("error_" + error.getErrorCode())
                        || !Objects.equals(error.getName(), error.getErrorCode()));
    }

    @Test
    void a_service_task_is_its_bean() {
        assertNone(ServiceTask.class, task -> !("${" + word(task) + "}").equals(task.getCamundaDelegateExpression()));
        assertNone(
                CamundaExecutionListener.class,
                listener ->
                        !String.valueOf(listener.getCamundaDelegateExpression()).matches("\\$\\{[a-z]\\w*}"));
    }

    @Test
    void nothing_is_programmed_in_a_model() {
        assertThat(models.stream()
                        .flatMap(model -> EXPRESSION.matcher(model.text()).results())
                        .map(MatchResult::group)
                        .filter(expression ->
                                !PLAIN_EXPRESSION.matcher(expression).matches()))
                .isEmpty();
        assertThat(models.stream()
                        .filter(model -> PROGRAM.matcher(model.text()).find())
                        .map(ProcessModel::stem))
                .isEmpty();
    }

    @Test
    void a_call_maps_what_only_it_knows() {
        assertThat(all(CamundaIn.class).map(CamundaIn::getCamundaTarget)).doesNotContainAnyElementsOf(HandedOn.names());
        assertThat(all(CamundaOut.class).map(CamundaOut::getCamundaTarget)).doesNotContain("taskPriority");
        assertThat(all(CamundaIn.class).count() + all(CamundaOut.class).count()).isLessThanOrEqualTo(60);
    }

    @Test
    void a_gateway_asks_one_question_and_its_default_is_the_cautious_answer() {
        assertNone(ExclusiveGateway.class, gateway -> splits(gateway) && !asksOneQuestion(gateway));
        assertNone(Gateway.class, gateway -> !splits(gateway) && gateway.getName() != null);
    }

    @Test
    void a_user_task_says_who_what_and_why() {
        assertNone(
                UserTask.class,
                task -> !GROUPS.containsAll(task.getCamundaCandidateGroupsList())
                        || task.getCamundaCandidateGroupsList().isEmpty());
        assertNone(UserTask.class, task -> task.getDocumentations().isEmpty());
        assertNone(UserTask.class, task -> task.getCamundaPriority() == null);
        assertNone(
                UserTask.class,
                task -> task.getCamundaFormRef() == null || !"latest".equals(task.getCamundaFormRefBinding()));
    }

    @Test
    void every_form_is_there() {
        Stream<String> forms = Stream.concat(
                all(UserTask.class).map(UserTask::getCamundaFormRef),
                all(StartEvent.class).map(start -> start.getAttributeValueNs(Models.CAMUNDA, "formRef")));
        assertThat(missing(forms, Models.stems("forms", ".form"))).isEmpty();
    }

    @Test
    void every_decision_is_there() {
        Stream<String> decisions = all(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaDecisionRef);
        assertThat(missing(decisions, Models.stems("dmn", ".dmn"))).isEmpty();
    }

    @Test
    void every_called_process_is_there() {
        Stream<String> called = all(CallActivity.class).map(CallActivity::getCalledElement);
        assertThat(missing(called, Models.stems("bpmn", ".bpmn"))).isEmpty();
    }

    @Test
    void every_task_has_a_deadline() {
        Stream<String> words = all(UserTask.class).map(ModelConventionsTest::word);
        assertThat(missing(words, Models.answersAskedIn("deadline"))).isEmpty();
    }

    @Test
    void everything_is_drawn() {
        assertNone(FlowNode.class, node -> node.getDiagramElement() == null);
        assertNone(SequenceFlow.class, flow -> flow.getDiagramElement() == null);
    }

    private <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return models.stream().flatMap(model -> model.all(type).stream());
    }

    private <T extends ModelElementInstance> void assertNone(Class<T> type, Predicate<T> offends) {
        assertThat(models.stream()
                        .flatMap(model ->
                                model.all(type).stream().filter(offends).map(model::place)))
                .isEmpty();
    }

    private static Stream<String> missing(Stream<String> wanted, Set<String> there) {
        return wanted.filter(Objects::nonNull)
                .map(name -> name.replace("${scheme}", "tf-2012"))
                .filter(name -> !there.contains(name))
                .distinct()
                .sorted();
    }

    private static String prefix(FlowElement element) {
        String type = element.getElementType().getTypeName();
        return switch (type) {
            case "sequenceFlow" -> "flow";
            case "exclusiveGateway", "parallelGateway", "eventBasedGateway" -> "gateway";
            case "boundaryEvent", "intermediateCatchEvent" -> "event";
            default -> type;
        };
    }

    private static String word(BaseElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    private static boolean splits(Gateway gateway) {
        return gateway.getOutgoing().size() > 1;
    }

    private static boolean asksOneQuestion(ExclusiveGateway gateway) {
        SequenceFlow otherwise = gateway.getDefault();
        return String.valueOf(gateway.getName()).endsWith("?")
                && otherwise != null
                && (gateway.getOutgoing().size() > 2 || "No".equals(otherwise.getName()))
                && gateway.getOutgoing().stream()
                        .filter(flow -> flow != otherwise)
                        .allMatch(ModelConventionsTest::isAnswer);
    }

    private static boolean isAnswer(SequenceFlow flow) {
        return flow.getName() != null
                && !flow.getName().equals("No")
                && flow.getConditionExpression() != null
                && QUESTION.matcher(flow.getConditionExpression().getTextContent())
                        .matches();
    }
}
