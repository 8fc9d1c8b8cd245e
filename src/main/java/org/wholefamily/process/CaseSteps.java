package org.wholefamily.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;

/** Where cases stand: since when at a step of the map, and which of many at a step of theirs. */
@Service
public class CaseSteps {

    private static final String TASK = "userTask_";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final AsProduct asProduct;

    CaseSteps(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            @Lazy HistoryService history,
            @Lazy ProcessEngine engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.asProduct = new AsProduct(engine);
    }

    /**
     * The day on which a case came to a step of the map for the last time; empty where the engine never noted it.
     *
     * @param step the name of the process that it calls
     */
    public Optional<LocalDate> since(String caseReference, String step) {
        return asProduct.run(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseReference)
                .processDefinitionKey(step)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(HistoricProcessInstance::getStartTime)
                .map(start -> LocalDate.ofInstant(start.toInstant(), BusinessClock.ZONE))
                .findFirst());
    }

    /**
     * Of these cases those that stand at one of the steps while the process, or the map around it, says yes to something.
     *
     * @param steps each as {@code process/step}, such as {@code referral/screenReferral}
     */
    public Set<String> where(Variable<Boolean> yes, Set<String> steps, Collection<String> references) {
        return references.isEmpty()
                ? Set.of()
                : asProduct.run(() -> {
                    Set<String> at = at(steps, references);
                    return at.isEmpty() ? Set.of() : saying(yes, at);
                });
    }

    private Set<String> at(Set<String> steps, Collection<String> references) {
        String[] keys = steps.stream()
                .map(step -> TASK + step.substring(step.indexOf('/') + 1))
                .toArray(String[]::new);
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKeyIn(references.toArray(String[]::new))
                .taskDefinitionKeyIn(keys)
                .list()
                .stream()
                .filter(task -> steps.contains(place(task)))
                .map(Task::getProcessInstanceId)
                .collect(Collectors.toSet());
    }

    private static String place(Task task) {
        return ModelWork.process(task.getProcessDefinitionId()) + "/" + ModelWork.word(task.getTaskDefinitionKey());
    }

    private Set<String> saying(Variable<Boolean> yes, Set<String> ids) {
        List<ProcessInstance> processes =
                runtime.createProcessInstanceQuery().processInstanceIds(ids).list();
        String[] places = processes.stream()
                .flatMap(process -> Stream.of(process.getId(), process.getRootProcessInstanceId()))
                .distinct()
                .toArray(String[]::new);
        Set<String> said =
                runtime
                        .createVariableInstanceQuery()
                        .variableName(yes.name())
                        .processInstanceIdIn(places)
                        .list()
                        .stream()
                        .filter(variable -> Boolean.TRUE.equals(variable.getValue()))
                        .map(VariableInstance::getProcessInstanceId)
                        .collect(Collectors.toSet());
        return processes.stream()
                .filter(process -> said.contains(process.getId()) || said.contains(process.getRootProcessInstanceId()))
                .map(ProcessInstance::getBusinessKey)
                .collect(Collectors.toSet());
    }
}
