package org.wholefamily.process.models;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Into whose hands the tasks of a council's process come: groups that there are, and people whom the case itself names. */
final class HandsCheck {

    private static final String AGENCY = "agency-";
    private static final String THE_AGENCY = "agency-${agency}";

    private final ReadSet shared;
    private final Allowed allowed;
    private final Faults faults;
    private final Set<String> assignees;
    private final Set<String> groups;

    HandsCheck(ReadSet shared, Allowed allowed, Faults faults) {
        this.shared = shared;
        this.allowed = allowed;
        this.faults = faults;
        this.assignees = said(task -> Stream.ofNullable(task.getCamundaAssignee()));
        this.groups = said(task -> groups(task).stream());
    }

    void check(String id, BpmnModelInstance own) {
        String file = "bpmn/" + id + ".bpmn";
        for (UserTask task : own.getModelElementsByType(UserTask.class)) {
            if (groups(task).isEmpty()) {
                faults.add(file, task.getId(), "a task names the group that does it");
            }
            groups(task).stream()
                    .filter(group -> !allowed.groups().contains(group) && !groups.contains(group))
                    .forEach(group -> faults.addUnsafe(file, task.getId(), "there is no group " + group));
            String assignee = task.getCamundaAssignee();
            if (assignee != null && !assignees.contains(assignee)) {
                faults.addUnsafe(
                        file,
                        task.getId(),
                        "the assignee " + assignee + " is not taken: a task is given to whom the case names, "
                                + String.join(" or ", assignees));
            }
            if (asksAgency(task)
                    && !sameTask(id, task)
                    && !(alone(task) && groups(task).contains(THE_AGENCY))) {
                faults.addUnsafe(
                        file,
                        task.getId(),
                        "an agency's task is for one agency alone, " + THE_AGENCY + ", and asks it once");
            }
        }
    }

    private static boolean asksAgency(UserTask task) {
        return groups(task).stream().anyMatch(group -> group.startsWith(AGENCY));
    }

    private static boolean alone(UserTask task) {
        return groups(task).size() == 1 && task.getCamundaAssignee() == null && task.getLoopCharacteristics() == null;
    }

    /** Whether the shared process that this one replaces gives the same form into the same hands. */
    private boolean sameTask(String process, UserTask task) {
        BpmnModelInstance before = shared.processes().get(process);
        return before != null
                && task.getLoopCharacteristics() == null
                && before.getModelElementsByType(UserTask.class).stream()
                        .anyMatch(
                                same -> String.valueOf(same.getCamundaFormRef()).equals(task.getCamundaFormRef())
                                        && Set.copyOf(groups(same)).equals(Set.copyOf(groups(task)))
                                        && String.valueOf(same.getCamundaAssignee())
                                                .equals(String.valueOf(task.getCamundaAssignee())));
    }

    private Set<String> said(Function<UserTask, Stream<String>> what) {
        return shared.processes().values().stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .flatMap(what)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> groups(UserTask task) {
        return task.getCamundaCandidateGroupsList().stream().map(String::strip).toList();
    }
}
