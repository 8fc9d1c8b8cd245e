package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.wholefamily.process.Answer;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.TableAnswers.Rows;

/** What rule tasks and the steps after them do with the answers of a decision that nothing but processes asks. */
record RuleTasks(Names names) {

    private static final Pattern PART = Pattern.compile("\\$\\{(?:JSON\\()?(\\w+)\\.(\\w+)\\)?}");

    /** The tasks that reach a decision, with their processes. */
    private Stream<Map.Entry<String, BusinessRuleTask>> tasks(String decision) {
        return names.all().processes().entrySet().stream()
                .flatMap(process -> process.getValue().getModelElementsByType(BusinessRuleTask.class).stream()
                        .filter(task -> task.getCamundaDecisionRef() != null
                                && Refs.fits(task.getCamundaDecisionRef(), decision))
                        .map(task -> Map.entry(process.getKey(), task)));
    }

    /** Tells when a table has more rows or columns than a task takes. */
    void check(ReadSet own, Faults faults) {
        names.all()
                .decisions()
                .forEach((id, file) -> tasks(id)
                        .filter(task -> own.decisions().containsKey(id)
                                || own.processes().containsKey(task.getKey()))
                        .forEach(task -> {
                            String wrong = wrong(
                                    Sheet.of(file.top()),
                                    String.valueOf(task.getValue().getCamundaMapDecisionResult()));
                            if (wrong != null && own.decisions().containsKey(id)) {
                                faults.add(
                                        "dmn/" + id + ".dmn",
                                        id,
                                        wrong + " " + task.getValue().getId());
                            } else if (wrong != null) {
                                faults.add(
                                        "bpmn/" + task.getKey() + ".bpmn",
                                        task.getValue().getId(),
                                        wrong + " this step");
                            }
                        }));
    }

    /** Tells when a process takes a decision and leaves out what the product reads of its one answer, for the record or the work behind. */
    void check(ReadSet own, List<TableAnswers> read, Faults faults) {
        names.all()
                .decisions()
                .keySet()
                .forEach(id -> tasks(id)
                        .filter(task -> own.processes().containsKey(task.getKey()))
                        .forEach(task -> read.stream()
                                .filter(answers -> answers.rows() == Rows.ONE && answers.isOf(id))
                                .flatMap(answers -> answers.columns().stream())
                                .filter(column -> !column.forAnyOther())
                                .map(Answer::name)
                                .filter(name -> !names.made(task.getKey()).contains(name)
                                        && !names.taken(task.getKey()).contains(name))
                                .forEach(name -> faults.add(
                                        "bpmn/" + task.getKey() + ".bpmn",
                                        task.getValue().getId(),
                                        "no longer gives " + name + ", which is kept of the answer"))));
    }

    private static String wrong(Sheet sheet, String mapping) {
        boolean one = mapping.startsWith("single");
        if (one && !sheet.single() && !sheet.counts()) {
            return "the table " + sheet.decision() + " may give several rows, and just one is taken by";
        }
        return mapping.endsWith("Entry") || mapping.equals("collectEntries")
                ? sheet.outputs().size() == 1
                        ? null
                        : "the table " + sheet.decision() + " has several outputs, and just one is taken by"
                : null;
    }

    /** How the processes around a decision use it. */
    TableAnswers answers(String decision) {
        List<Answer<?>> columns = new ArrayList<>();
        tasks(decision)
                .forEach(task -> variables(decision, task.getValue()).forEach((variable, column) -> {
                    Answer<?> answer = use(names.all().processes().get(task.getKey()), variable, column);
                    if (answer != null) {
                        columns.add(answer.orNothing());
                    }
                }));
        return new TableAnswers(decision, Rows.ANY, columns.toArray(Answer<?>[]::new));
    }

    /** The variables that a task makes of the columns. */
    private Map<String, String> variables(String decision, BusinessRuleTask task) {
        Map<String, String> variables = new TreeMap<>();
        String result = task.getCamundaResultVariable();
        if (result != null && "singleEntry".equals(task.getCamundaMapDecisionResult())) {
            Sheet.of(names.all().decisions().get(decision).top())
                    .outputs()
                    .forEach(output -> variables.put(result, output.asks()));
        }
        if (task.getExtensionElements() != null) {
            task.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                    .flatMap(mapping -> mapping.getCamundaOutputParameters().stream())
                    .forEach(parameter -> part(parameter, result, variables));
        }
        return variables;
    }

    private static void part(CamundaOutputParameter parameter, String result, Map<String, String> variables) {
        Matcher part = PART.matcher(parameter.getTextContent().strip());
        if (part.matches() && part.group(1).equals(result)) {
            variables.put(parameter.getCamundaName(), part.group(2));
        }
    }

    private static Answer<?> use(BpmnModelInstance model, String variable, String column) {
        String read = "${" + variable + "}";
        if (reads(model, ConditionExpression.class, ConditionExpression::getTextContent, read)
                || reads(
                        model,
                        ConditionExpression.class,
                        ConditionExpression::getTextContent,
                        "${!" + variable + "}")) {
            return Answer.flag(column);
        }
        if (reads(model, UserTask.class, UserTask::getCamundaPriority, read)) {
            return Answer.whole(column, 0, 1_000);
        }
        if (reads(model, UserTask.class, UserTask::getCamundaCandidateGroups, "agency-" + read)) {
            return Answer.text(column, 40).from(AnswerList.agencies());
        }
        if (reads(model, UserTask.class, UserTask::getCamundaCandidateGroups, read)) {
            return Answer.text(column, 64).from(AnswerList.groups());
        }
        if (reads(model, TimeDuration.class, TimeDuration::getTextContent, read)) {
            return Answer.span(column);
        }
        return reads(model, TimeDate.class, TimeDate::getTextContent, read)
                        || reads(model, UserTask.class, UserTask::getCamundaDueDate, read)
                ? Answer.day(column)
                : null;
    }

    private static <T extends ModelElementInstance> boolean reads(
            BpmnModelInstance model, Class<T> type, Function<T, String> text, String read) {
        return model.getModelElementsByType(type).stream()
                .map(text)
                .anyMatch(found -> found != null && found.strip().equals(read));
    }
}
