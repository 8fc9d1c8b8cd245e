package org.wholefamily.process.models;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.wholefamily.process.DutySteps;
import org.wholefamily.process.TaskAgency;

/** Into whose hands the tasks of a council's process come: groups that there are, and people whom the case itself names. */
final class HandsCheck {

    private static final String THE_AGENCY = TaskAgency.group("${agency}");

    /** Who checks a claim does not sign it, and who signs it does not send it. */
    private static final Set<String> FOUR_EYES = Set.of("checkClaim", "signOffClaim", "submitClaim");

    private final ReadSet shared;
    private final Allowed allowed;
    private final Faults faults;
    private final Set<String> assignees;
    private final Set<String> groups;
    private final Set<String> kept;

    HandsCheck(ReadSet shared, Allowed allowed, Faults faults) {
        this.shared = shared;
        this.allowed = allowed;
        this.faults = faults;
        this.assignees = said(task -> Stream.ofNullable(task.getCamundaAssignee()));
        this.groups = said(task -> TaskWords.groups(task).stream());
        this.kept = new TreeSet<>(FOUR_EYES);
        DutySteps.TASKS.forEach(task -> kept.add(TaskWords.step(task)));
    }

    void check(String id, BpmnModelInstance own) {
        String file = "bpmn/" + id + ".bpmn";
        stays(file, id, own);
        for (UserTask task : own.getModelElementsByType(UserTask.class)) {
            if (TaskWords.groups(task).isEmpty()) {
                faults.add(file, task.getId(), "a task names the group that does it");
            }
            TaskWords.groups(task).stream()
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
            protectedStep(file, id, task);
            if (asksAgency(task)
                    && !sameTask(id, task)
                    && !(alone(task) && TaskWords.groups(task).contains(THE_AGENCY))) {
                faults.addUnsafe(
                        file,
                        task.getId(),
                        "an agency's task is for one agency alone, " + THE_AGENCY + ", and asks it once");
            }
        }
    }

    /** What the law or four eyes give into certain hands is known to the product by the word of the step. */
    private void protectedStep(String file, String id, UserTask task) {
        BpmnModelInstance before = shared.processes().get(id);
        boolean itsOwn = before != null && steps(before).contains(TaskWords.step(task)) && sameTask(id, task);
        if (kept.contains(TaskWords.step(task)) && !itsOwn) {
            faults.addUnsafe(
                    file,
                    task.getId(),
                    "the step " + TaskWords.step(task)
                            + " is the product's: it stays in its process, with its form and in its hands");
        }
    }

    private void stays(String file, String id, BpmnModelInstance own) {
        BpmnModelInstance before = shared.processes().get(id);
        if (before != null) {
            Set<String> missing = steps(before);
            missing.retainAll(kept);
            missing.removeAll(steps(own));
            missing.forEach(step -> faults.addUnsafe(file, id, "no longer has the step " + step));
        }
    }

    private static Set<String> steps(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .map(TaskWords::step)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int loops(UserTask task) {
        int loops = 0;
        for (ModelElementInstance at = task; at instanceof Activity activity; at = at.getParentElement()) {
            loops += activity.getLoopCharacteristics() == null ? 0 : 1;
        }
        return loops;
    }

    private static boolean asksAgency(UserTask task) {
        return TaskWords.groups(task).stream().anyMatch(TaskAgency::isGroup);
    }

    private static boolean alone(UserTask task) {
        return TaskWords.groups(task).size() == 1 && task.getCamundaAssignee() == null && loops(task) == 0;
    }

    /** Whether the shared process that this one replaces gives the same form into the same hands. */
    private boolean sameTask(String process, UserTask task) {
        BpmnModelInstance before = shared.processes().get(process);
        return before != null
                && before.getModelElementsByType(UserTask.class).stream()
                        .anyMatch(
                                same -> String.valueOf(same.getCamundaFormRef()).equals(task.getCamundaFormRef())
                                        && Set.copyOf(TaskWords.groups(same)).equals(Set.copyOf(TaskWords.groups(task)))
                                        && String.valueOf(same.getCamundaAssignee())
                                                .equals(String.valueOf(task.getCamundaAssignee())));
    }

    private Set<String> said(Function<UserTask, Stream<String>> what) {
        return shared.processes().values().stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .flatMap(what)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
