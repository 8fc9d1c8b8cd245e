package org.wholefamily.process.models;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** Which processes of a set call which. */
final class Calls {

    private Calls() {}

    /** The call activities of all processes. */
    static Stream<CallActivity> all(ReadSet models) {
        return models.processes().values().stream()
                .flatMap(model -> model.getModelElementsByType(CallActivity.class).stream());
    }

    /** The processes that a call can mean. */
    static Set<String> called(ReadSet models, CallActivity call) {
        return Refs.found(call.getCalledElement(), models.processes()).keySet();
    }

    /** The processes that a process calls by itself. */
    static Set<String> of(ReadSet models, String process) {
        Set<String> called = new TreeSet<>();
        if (models.processes().containsKey(process)) {
            models.processes()
                    .get(process)
                    .getModelElementsByType(CallActivity.class)
                    .forEach(call -> called.addAll(called(models, call)));
        }
        return called;
    }

    /** The processes that a process calls, by itself or through others; itself when it calls itself. */
    static Set<String> through(ReadSet models, String process) {
        Deque<String> waiting = new ArrayDeque<>(of(models, process));
        Set<String> reached = new TreeSet<>(waiting);
        while (!waiting.isEmpty()) {
            for (String called : of(models, waiting.poll())) {
                if (reached.add(called)) {
                    waiting.add(called);
                }
            }
        }
        return reached;
    }

    /** The processes that a call reaches, by itself or through others. */
    static Set<String> reached(ReadSet models, CallActivity call) {
        Set<String> reached = new TreeSet<>(called(models, call));
        called(models, call).forEach(process -> reached.addAll(through(models, process)));
        return reached;
    }

    /** The processes that call a process by themselves. */
    static Set<String> callers(ReadSet models, String process) {
        Set<String> callers = new TreeSet<>(models.processes().keySet());
        callers.removeIf(caller -> !of(models, caller).contains(process));
        return callers;
    }
}
