package org.wholefamily.process;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Which of many cases stand at a step: asked for in the same few questions however many they are. */
@Service
public class OpenSteps {

    private static final String TASK = "userTask_";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsProduct asProduct;

    OpenSteps(@Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy ProcessEngine engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.asProduct = new AsProduct(engine);
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
