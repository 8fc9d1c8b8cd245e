package org.wholefamily.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.wholefamily.running.Caseworkers;

/** Everybody's work on a family by the engine's Java interface, without the cost of a client over HTTP. */
final class WorkInEngine {

    private final Caseworkers people;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final ManagementService management;
    private final RuntimeService runtime;

    WorkInEngine(Product product) {
        people = product.people;
        tasks = product.bean(TaskService.class);
        forms = product.bean(FormService.class);
        identities = product.bean(IdentityService.class);
        management = product.bean(ManagementService.class);
        runtime = product.bean(RuntimeService.class);
    }

    /** Does what comes next until nothing is left to do; tells how much there was. */
    int toEnd(String family) {
        for (int done = 0; done < 200; done++) {
            List<Task> open = tasks.createTaskQuery()
                    .processInstanceBusinessKey(family)
                    .orderByTaskCreateTime()
                    .asc()
                    .list();
            if (!open.isEmpty()) {
                complete(open.get(0));
            } else if (!endWaits(family)) {
                return done;
            }
        }
        throw new AssertionError(family + " never came to an end");
    }

    private void complete(Task task) {
        String team = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .findFirst()
                .orElse("");
        String person = task.getAssignee() == null ? "demo-" + team : task.getAssignee();
        identities.setAuthentication(person, List.of(person.replace("demo-", "")), List.of("northshire"));
        try {
            String form =
                    forms.getTaskFormData(task.getId()).getCamundaFormRef().getKey();
            Map<String, Object> served = plain(forms.getTaskFormVariables(task.getId()));
            Map<String, Object> answers = new LinkedHashMap<>();
            people.usual(form)
                    .forEach((field, answer) -> answers.put(field, typed(Caseworkers.resolve(answer, served))));
            forms.submitTaskForm(task.getId(), answers);
        } finally {
            identities.clearAuthentication();
        }
    }

    private boolean endWaits(String family) {
        List<Job> waiting = runtime.createProcessInstanceQuery().processInstanceBusinessKey(family).list().stream()
                .flatMap(process -> management.createJobQuery().processInstanceId(process.getId()).list().stream())
                .filter(job -> !"timer-task-listener".equals(definition(job).getJobType()))
                .toList();
        waiting.forEach(job -> management.executeJob(job.getId()));
        return !waiting.isEmpty();
    }

    private JobDefinition definition(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
    }

    private static Map<String, Object> plain(VariableMap served) {
        Map<String, Object> plain = new LinkedHashMap<>();
        served.forEach((name, value) ->
                plain.put(name, value instanceof SpinJsonNode json ? json.mapTo(Object.class) : value));
        return plain;
    }

    private static Object typed(Object answer) {
        return answer instanceof List || answer instanceof Map ? Spin.JSON(answer) : answer;
    }
}
