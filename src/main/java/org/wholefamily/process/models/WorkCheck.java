package org.wholefamily.process.models;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;

/**
 * Whether a process names work of the product only in its place: where the shared process that it replaces has it, and a new
 * process where all that call it may have it. A case could else be closed before anybody has looked at it.
 */
final class WorkCheck {

    private final ReadSet all;
    private final ReadSet shared;
    private final Allowed allowed;
    private final Faults faults;

    WorkCheck(ReadSet all, ReadSet shared, Allowed allowed, Faults faults) {
        this.all = all;
        this.shared = shared;
        this.allowed = allowed;
        this.faults = faults;
    }

    void check(String id, BpmnModelInstance own) {
        String file = "bpmn/" + id + ".bpmn";
        Set<WorkPlace> taken = goesUncalled(id) ? WorkPlace.all(own) : taken(id, new HashSet<>());
        own.getModelElementsByType(ServiceTask.class)
                .forEach(task -> check(file, task.getId(), WorkPlace.of(task), taken));
        own.getModelElementsByType(CamundaExecutionListener.class)
                .forEach(listener ->
                        check(file, WorkPlace.step(listener).getAttributeValue("id"), WorkPlace.of(listener), taken));
    }

    private void check(String file, String element, WorkPlace place, Set<WorkPlace> taken) {
        if (place.bean() == null) {
            faults.addUnsafe(file, element, "a service task or listener names one bean in its delegate expression");
        } else if (!allowed.work().test(place.bean())) {
            faults.addUnsafe(file, element, "no bean for processes is called ${" + place.bean() + "}");
        } else if (!taken.contains(place) && !place.equals(WorkPlace.LOOK)) {
            faults.addUnsafe(
                    file,
                    element,
                    "${" + place.bean() + "} is not taken here for " + place.words() + ": it is taken in "
                            + where(place.bean(), shared));
        }
    }

    /** Where a bean may be named, in words: {@code closure for a service task}. */
    static String where(String bean, ReadSet shared) {
        if (bean.equals(WorkPlace.LOOK.bean())) {
            return "any process for " + WorkPlace.LOOK.words();
        }
        Map<String, Set<String>> processes = new TreeMap<>();
        shared.processes()
                .forEach((id, model) -> WorkPlace.all(model).stream()
                        .filter(place -> bean.equals(place.bean()))
                        .forEach(place -> processes
                                .computeIfAbsent(place.words(), any -> new TreeSet<>())
                                .add(id)));
        return processes.isEmpty()
                ? "no process"
                : processes.entrySet().stream()
                        .map(place -> String.join(", ", place.getValue()) + " for " + place.getKey())
                        .collect(Collectors.joining("; "));
    }

    /** What no process calls is refused for that, and has no place at all. */
    private boolean goesUncalled(String id) {
        return replaced(id).isEmpty() && Calls.callers(all, id).isEmpty();
    }

    /** @param asked the processes that are being looked at, for nothing keeps two from calling each other */
    private Set<WorkPlace> taken(String id, Set<String> asked) {
        Set<String> replaced = replaced(id);
        Set<WorkPlace> taken = new HashSet<>();
        if (!replaced.isEmpty()) {
            replaced.forEach(
                    process -> taken.addAll(WorkPlace.all(shared.processes().get(process))));
        } else if (asked.add(id)) {
            boolean first = true;
            for (String caller : Calls.callers(all, id)) {
                if (!asked.contains(caller)) {
                    Set<WorkPlace> theirs = taken(caller, new HashSet<>(asked));
                    if (first) {
                        taken.addAll(theirs);
                    }
                    taken.retainAll(theirs);
                    first = false;
                }
            }
        }
        return taken;
    }

    /** The shared process of the same name, and for one of a scheme those that other schemes have in its place. */
    private Set<String> replaced(String id) {
        Set<String> replaced = new TreeSet<>();
        Calls.all(shared)
                .map(CallActivity::getCalledElement)
                .filter(called -> called != null && Refs.fits(called, id))
                .forEach(called ->
                        replaced.addAll(Refs.found(called, shared.processes()).keySet()));
        if (shared.processes().containsKey(id)) {
            replaced.add(id);
        }
        return replaced;
    }
}
