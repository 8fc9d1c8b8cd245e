package org.wholefamily.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The work that the models give to the lead professional of a case. */
@Service
public class LeadTasks {

    private static final String LEAD = CaseVariables.LEAD_PROFESSIONAL.name();

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ObjectProvider<NamedReaders> named;
    private final AsProduct asProduct;

    LeadTasks(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy ProcessEngine engine,
            ObjectProvider<NamedReaders> named) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.named = named;
        this.asProduct = new AsProduct(engine);
    }

    /** What waits for the lead, in the words of the tasks; what a colleague has taken does not wait. */
    public List<String> waiting(String caseReference, String lead) {
        return asProduct.run(() -> leads(caseReference, lead).stream()
                .map(task -> task.getName().replace(" – " + caseReference, ""))
                .toList());
    }

    /** Every running process of the case knows the new lead, who goes on with what waited for the one before. */
    public void pass(String caseReference, String before, String now) {
        asProduct.run(() -> {
            runtime.createVariableInstanceQuery()
                    .variableName(LEAD)
                    .processInstanceIdIn(processes(caseReference).toArray(String[]::new))
                    .list()
                    .forEach(known -> runtime.setVariableLocal(known.getExecutionId(), LEAD, now));
            leads(caseReference, before).stream()
                    .filter(task -> isFor(now, task, caseReference))
                    .forEach(task -> tasks.setAssignee(task.getId(), now));
            return now;
        });
    }

    /** What of a case is still at work, by its reference and by what it calls. */
    private List<String> processes(String caseReference) {
        List<String> all = new ArrayList<>();
        Deque<ProcessInstance> next = new ArrayDeque<>(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseReference)
                .list());
        while (!next.isEmpty()) {
            String id = next.pop().getId();
            if (!all.contains(id)) {
                all.add(id);
                next.addAll(runtime.createProcessInstanceQuery()
                        .superProcessInstanceId(id)
                        .list());
            }
        }
        return all;
    }

    private List<Task> leads(String caseReference, String lead) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseReference)
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .filter(task -> TaskHands.leads((TaskEntity) task))
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(lead))
                .toList();
    }

    /** The tasks of a case that is kept hidden stay with its named readers. */
    private boolean isFor(String lead, Task task, String caseReference) {
        NamedReaders readers = named.getIfAvailable();
        Set<String> people =
                readers == null ? Set.of() : readers.of(caseReference, ModelWork.word(task.getTaskDefinitionKey()));
        return people.isEmpty() || people.contains(lead);
    }
}
