package org.wholefamily.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does the work of the demonstration's people: every form is sent by a person of the group that the task is for. */
@Component
@Profile("demo")
class DemoWork {

    private static final String MESSAGE = "async-continuation";
    private static final String WAIT = "timer-intermediate-transition";

    private final FormService forms;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identities;
    private final ManagementService management;

    DemoWork(
            FormService forms,
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identities,
            ManagementService management) {
        this.forms = forms;
        this.runtime = runtime;
        this.tasks = tasks;
        this.identities = identities;
        this.management = management;
    }

    /** Sends a start form and gives the case reference. */
    String start(String user, String processDefinitionId, Map<String, Object> answers) {
        return as(
                user,
                () -> forms.submitStartForm(processDefinitionId, variables(answers))
                        .getBusinessKey());
    }

    /**
     * Answers the tasks of a case in the order in which they come, until only tasks of the given step are left.
     *
     * @param answers by form id
     */
    void workUntil(String caseReference, String step, Map<String, Map<String, Object>> answers) {
        for (Optional<Task> task = next(caseReference, step); task.isPresent(); task = next(caseReference, step)) {
            submit(task.get(), answers.getOrDefault(formOf(task.get()), Map.of()));
        }
    }

    private Optional<Task> next(String caseReference, String step) {
        Optional<Task> open = open(caseReference, step);
        if (open.isEmpty() && runBackgroundWork(caseReference)) {
            open = open(caseReference, step);
        }
        return open;
    }

    private Optional<Task> open(String caseReference, String step) {
        List<Task> all = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseReference)
                .orderByTaskCreateTime()
                .asc()
                .list();
        boolean reached =
                all.stream().anyMatch(task -> task.getTaskDefinitionKey().endsWith("_" + step));
        return reached ? Optional.empty() : all.stream().findFirst();
    }

    /** Does what the engine would do by itself: first what waits in the background, then what waits for a day to come. */
    private boolean runBackgroundWork(String caseReference) {
        List<Job> jobs = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseReference).list().stream()
                .flatMap(process -> management.createJobQuery().processInstanceId(process.getId()).list().stream())
                .toList();
        List<Job> background = jobs.stream().filter(job -> isOf(job, MESSAGE)).toList();
        List<Job> ready = background.isEmpty()
                ? jobs.stream().filter(job -> isOf(job, WAIT)).toList()
                : background;
        ready.forEach(job -> management.executeJob(job.getId()));
        return !ready.isEmpty();
    }

    private boolean isOf(Job job, String type) {
        return management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .jobType(type)
                        .count()
                == 1;
    }

    private void submit(Task task, Map<String, Object> answers) {
        String user = Optional.ofNullable(task.getAssignee()).orElseGet(() -> "demo-" + groupOf(task));
        as(user, () -> {
            forms.submitTaskForm(task.getId(), variables(resolved(task, answers)));
            return null;
        });
    }

    private String groupOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    private String formOf(Task task) {
        return tasks.createTaskQuery()
                .taskId(task.getId())
                .initializeFormKeys()
                .singleResult()
                .getCamundaFormRef()
                .getKey();
    }

    /** An answer such as {@code @memberOptions[0]} is the first of the options that the form was served. */
    private Map<String, Object> resolved(Task task, Map<String, Object> answers) {
        Map<String, Object> served = new HashMap<>(forms.getTaskFormVariables(task.getId()));
        Map<String, Object> result = new LinkedHashMap<>();
        answers.forEach((field, answer) -> result.put(field, resolve(answer, served)));
        return result;
    }

    private static Object resolve(Object answer, Map<String, Object> served) {
        if (answer instanceof String text && text.startsWith("@")) {
            String key = text.substring(1, text.indexOf('['));
            int index = Integer.parseInt(text.substring(text.indexOf('[') + 1, text.length() - 1));
            return Spin.JSON(served.get(key))
                    .elements()
                    .get(index)
                    .prop("value")
                    .value();
        }
        if (answer instanceof List<?> list) {
            return list.stream().map(entry -> resolve(entry, served)).toList();
        }
        if (answer instanceof Map<?, ?> map) {
            Map<String, Object> result = new LinkedHashMap<>();
            map.forEach((key, value) -> result.put(key.toString(), resolve(value, served)));
            return result;
        }
        return answer;
    }

    private static Map<String, Object> variables(Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((field, answer) ->
                variables.put(field, answer instanceof List<?> list ? Spin.JSON(new ArrayList<>(list)) : answer));
        return variables;
    }

    private <T> T as(String user, java.util.function.Supplier<T> work) {
        var groups = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        var tenants = identities.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
        identities.setAuthentication(user, groups, tenants);
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
