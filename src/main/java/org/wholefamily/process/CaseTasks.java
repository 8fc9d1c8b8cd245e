package org.wholefamily.process;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.wholefamily.process.CurrentUser.User;

/** Whose turn it is: the open tasks, each with its case and its teams, by the same few questions however many they are. */
@Service
public class CaseTasks {

    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final AskingAs asking;
    private final AsProduct asProduct;

    CaseTasks(@Lazy TaskService tasks, JdbcClient jdbc, AskingAs asking, @Lazy ProcessEngine engine) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.asking = asking;
        this.asProduct = new AsProduct(engine);
    }

    /**
     * An open task.
     *
     * @param caseReference null when it is about no case
     * @param process the key of its process; empty when somebody made it by hand
     * @param step the word of the task, such as {@code screenReferral}
     * @param name without the number of the case
     * @param assignee who has taken it, or was given it; null when nobody has
     * @param groups the teams for which it is
     */
    public record Open(
            String id,
            String caseReference,
            String council,
            String process,
            String step,
            String name,
            String assignee,
            Date since,
            Set<String> groups) {

        /** What its form would be asked with, by a person; its variables are not looked up. */
        public FormRequest openedBy(User person) {
            String agency = TaskAgency.of(groups, person.groups());
            return new FormRequest(null, caseReference, council, person.id(), step, agency, name -> null);
        }
    }

    /** The open tasks of a case, the oldest first. */
    public List<Open> open(String caseReference) {
        return asProduct.run(() -> described(tasks.createTaskQuery()
                .processInstanceBusinessKey(caseReference)
                .orderByTaskCreateTime()
                .asc()
                .list()));
    }

    /** Those of these ids that are open tasks and a person's to see; what is none of both is left out alike. */
    public List<Open> seenBy(User person, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : described(asking.person(
                        person,
                        () -> tasks.createTaskQuery()
                                .taskIdIn(ids.toArray(String[]::new))
                                .list()));
    }

    /** Which open tasks of a case a person may see, by their ids. */
    Set<String> seenOf(String caseReference, User person) {
        return asking.person(
                person,
                () -> tasks.createTaskQuery().processInstanceBusinessKey(caseReference).list().stream()
                        .map(Task::getId)
                        .collect(Collectors.toSet()));
    }

    /** A task that is at hand, as {@link #open} tells of it. */
    public Open of(Task task) {
        return asProduct.run(() -> described(List.of(task)).get(0));
    }

    private List<Open> described(List<Task> open) {
        if (open.isEmpty()) {
            return List.of();
        }
        Map<String, String> cases =
                casesOf(open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        Map<String, Set<String>> groups =
                groupsOf(open.stream().map(Task::getId).toList());
        return open.stream()
                .map(task -> described(
                        task, cases.get(task.getProcessInstanceId()), groups.getOrDefault(task.getId(), Set.of())))
                .toList();
    }

    private static Open described(Task task, String caseReference, Set<String> groups) {
        String definition = task.getProcessDefinitionId();
        return new Open(
                task.getId(),
                caseReference,
                task.getTenantId(),
                definition == null ? "" : ModelWork.process(definition),
                task.getTaskDefinitionKey() == null ? "" : ModelWork.word(task.getTaskDefinitionKey()),
                task.getName() == null ? "" : task.getName().replace(" – " + caseReference, ""),
                task.getAssignee(),
                task.getCreateTime(),
                groups);
    }

    private record Process(String id, String number, String calledBy) {}

    /** The key of each process, or of the nearest one around it: a variable may say anything. */
    private Map<String, String> casesOf(Set<String> processes) {
        Map<String, Process> all = jdbc.sql("""
                select p.ID_ as id, p.BUSINESS_KEY_ as number, c.PROC_INST_ID_ as called_by
                from ACT_RU_EXECUTION p left join ACT_RU_EXECUTION c on c.ID_ = p.SUPER_EXEC_
                where p.PARENT_ID_ is null and p.ROOT_PROC_INST_ID_ in
                  (select r.ROOT_PROC_INST_ID_ from ACT_RU_EXECUTION r where r.ID_ in (:processes))
                """).param("processes", processes).query(Process.class).list().stream()
                .collect(Collectors.toMap(Process::id, process -> process));
        Map<String, String> cases = new HashMap<>();
        processes.forEach(process -> cases.put(process, caseOf(process, all)));
        return cases;
    }

    private static String caseOf(String process, Map<String, Process> all) {
        Process at = all.get(process);
        while (at != null && at.number() == null) {
            at = at.calledBy() == null ? null : all.get(at.calledBy());
        }
        return at == null ? null : at.number();
    }

    private record Offer(String task, String team) {}

    private Map<String, Set<String>> groupsOf(Collection<String> open) {
        return jdbc.sql("""
                select TASK_ID_ as task, GROUP_ID_ as team from ACT_RU_IDENTITYLINK
                where TASK_ID_ in (:tasks) and TYPE_ = 'candidate' and GROUP_ID_ is not null order by ID_
                """).param("tasks", open).query(Offer.class).list().stream()
                .collect(Collectors.groupingBy(
                        Offer::task, Collectors.mapping(Offer::team, Collectors.toCollection(LinkedHashSet::new))));
    }
}
