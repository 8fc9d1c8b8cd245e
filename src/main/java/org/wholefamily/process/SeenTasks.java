package org.wholefamily.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.wholefamily.process.CurrentUser.User;

/** Tasks that a person may see, each with its case: asked for in the same few questions however many they are. */
@Service
public class SeenTasks {

    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final AskingAs asking;

    SeenTasks(@Lazy TaskService tasks, JdbcClient jdbc, AskingAs asking) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.asking = asking;
    }

    /**
     * An open task.
     *
     * @param request what its form would be asked with; its variables are not looked up
     */
    public record Seen(String id, FormRequest request) {}

    /** Those of these ids that are open tasks and the person's to see; what is none of both is left out alike. */
    public List<Seen> of(User person, Collection<String> ids) {
        List<Task> seen = ids.isEmpty()
                ? List.of()
                : asking.person(
                        person,
                        () -> tasks.createTaskQuery()
                                .taskIdIn(ids.toArray(String[]::new))
                                .list());
        if (seen.isEmpty()) {
            return List.of();
        }
        Map<String, String> cases =
                casesOf(seen.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        Map<String, List<String>> groups =
                groupsOf(seen.stream().map(Task::getId).toList());
        return seen.stream()
                .map(task -> new Seen(
                        task.getId(),
                        new FormRequest(
                                null,
                                cases.get(task.getProcessInstanceId()),
                                task.getTenantId(),
                                person.id(),
                                ModelWork.word(String.valueOf(task.getTaskDefinitionKey())),
                                TaskAgency.of(groups.getOrDefault(task.getId(), List.of()), person.groups()),
                                name -> null)))
                .toList();
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

    private Map<String, List<String>> groupsOf(Collection<String> seen) {
        return jdbc.sql("""
                select TASK_ID_ as task, GROUP_ID_ as team from ACT_RU_IDENTITYLINK
                where TASK_ID_ in (:tasks) and TYPE_ = 'candidate' and GROUP_ID_ is not null order by ID_
                """).param("tasks", seen).query(Offer.class).list().stream()
                .collect(Collectors.groupingBy(Offer::task, Collectors.mapping(Offer::team, Collectors.toList())));
    }
}
