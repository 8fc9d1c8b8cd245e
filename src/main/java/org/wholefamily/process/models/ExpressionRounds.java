package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wholefamily.process.form.FormText;

/** How often a browser works out a form after one key stroke: once more for each expression that waits for another. */
final class ExpressionRounds {

    private final Map<String, Set<String>> reads = new HashMap<>();
    private final Map<String, Double> expressions = new HashMap<>();
    private final Map<String, Set<String>> nexts = new HashMap<>();
    private final Map<String, Integer> known = new HashMap<>();

    private ExpressionRounds(JsonNode form) {
        collect(form, Set.of(), 1);
    }

    static double of(JsonNode form) {
        ExpressionRounds rounds = new ExpressionRounds(form);
        Set<String> all = rounds.expressions.keySet();
        boolean circular = all.stream().anyMatch(rounds::returns);
        double longest = circular
                ? rounds.expressions.values().stream().mapToDouble(each -> each).sum()
                : all.stream().mapToInt(rounds::chain).max().orElse(0);
        return 1 + longest;
    }

    /** What hides a question changes its answer, so a condition passes a change on as an expression does. */
    private void collect(JsonNode holder, Set<String> around, double times) {
        for (JsonNode component : holder.path("components")) {
            Set<String> read = new HashSet<>(around);
            component.properties().stream()
                    .filter(property -> !property.getKey().equals("components"))
                    .forEach(property -> read.addAll(names(property.getValue())));
            key(component).forEach(key -> {
                reads.computeIfAbsent(key, any -> new HashSet<>()).addAll(read);
                if (component.path("type").asText().equals("expression")) {
                    expressions.merge(key, times, Double::sum);
                }
            });
            collect(component, read, times * FormSize.entries(component));
            key(component)
                    .forEach(key -> component
                            .path("components")
                            .forEach(child -> key(child).forEach(reads.get(key)::add)));
        }
    }

    private static Stream<String> key(JsonNode component) {
        return Stream.of("key", "path")
                .map(name -> component.path(name).asText(""))
                .filter(key -> !key.isEmpty())
                .flatMap(key -> Stream.of(key.split("\\.")));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new HashSet<>();
        if (node.isTextual()) {
            FormText.expressions(node.asText()).forEach(expression -> names.addAll(FormText.names(expression)));
        }
        node.forEach(part -> names.addAll(names(part)));
        return names;
    }

    private int chain(String key) {
        Integer before = known.get(key);
        if (before == null) {
            before = 1 + next(key).stream().mapToInt(this::chain).max().orElse(0);
            known.put(key, before);
        }
        return before;
    }

    private boolean returns(String key) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(next(key));
        while (!open.isEmpty()) {
            String one = open.pop();
            if (seen.add(one)) {
                open.addAll(next(one));
            }
        }
        return seen.contains(key);
    }

    /** The expressions that one reads, be it by way of a question. */
    private Set<String> next(String key) {
        return nexts.computeIfAbsent(key, any -> {
            Set<String> next = new HashSet<>();
            next(key, next, new HashSet<>());
            return next;
        });
    }

    private void next(String key, Set<String> next, Set<String> seen) {
        for (String name : reads.getOrDefault(key, Set.of())) {
            if (expressions.containsKey(name)) {
                next.add(name);
            } else if (seen.add(name)) {
                next(name, next, seen);
            }
        }
    }
}
