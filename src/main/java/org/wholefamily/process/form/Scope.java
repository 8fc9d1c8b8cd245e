package org.wholefamily.process.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Where an expression of a form stands: at the root, or in an entry of a list, with {@code this}, {@code parent} and
 * {@code i} as browsers have them.
 *
 * @param root the values of the whole form by name
 * @param served what the form was served when it opened, by name
 * @param entry the entry of a list; null at the root
 * @param outer the scope around the entry; null at the root
 * @param position the number of the entry, after those of the entries around it
 */
record Scope(
        Feel feel,
        Function<String, Object> root,
        Function<String, Object> served,
        Map<String, Object> entry,
        Scope outer,
        List<Integer> position) {

    static Scope root(Feel feel, Function<String, Object> root, Function<String, Object> served) {
        return new Scope(feel, root, served, null, null, List.of());
    }

    Scope entry(Map<String, Object> values, int number) {
        List<Integer> deeper = new ArrayList<>(position);
        deeper.add(number);
        return new Scope(feel, root, served, values, this, deeper);
    }

    /** The same place with other values of the entry. */
    Scope with(Map<String, Object> values) {
        return new Scope(feel, root, served, values, outer, position);
    }

    Object value(String expression) {
        return feel.value(expression, this::context);
    }

    boolean holds(String expression) {
        return Boolean.TRUE.equals(value(expression));
    }

    boolean hides(Field field) {
        return field.hides().stream().anyMatch(this::holds);
    }

    boolean locks(Field field) {
        String locked = field.locked();
        return locked.startsWith("=") ? holds(locked.substring(1)) : locked.equals("true");
    }

    private Map<String, Object> context(Set<String> names) {
        Map<String, Object> context = new LinkedHashMap<>();
        special(context, "this", self(names));
        special(context, "parent", outer == null ? null : outer.self(names));
        special(context, "i", position);
        for (String name : names) {
            Object value = root.apply(name);
            if (value != null) {
                context.put(name, value);
            } else {
                context.putIfAbsent(name, null);
            }
        }
        return context;
    }

    /** Of an entry too an expression gets what it names and nothing else: what it reads can be told. */
    private Map<String, Object> self(Set<String> names) {
        if (entry != null) {
            Map<String, Object> self = new LinkedHashMap<>(entry);
            self.keySet().retainAll(names);
            self.put("parent", outer.self(names));
            return self;
        }
        Map<String, Object> self = new LinkedHashMap<>();
        names.forEach(name -> self.put(name, root.apply(name)));
        return self;
    }

    private static void special(Map<String, Object> context, String name, Object value) {
        context.put(name, value);
        context.put("_" + name + "_", value);
    }
}
