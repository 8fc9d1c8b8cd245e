package org.wholefamily.process.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Follows what is personal through a form. A question is personal when what it shows, offers, demands, works out or hangs on
 * reads something personal, be it an answer of the form or what is known of the family; and so is what reads that question.
 */
final class PersonalFlow {

    private final Predicate<String> known;
    private final Set<String> personal = new HashSet<>();

    /** Each name outside the form is asked for once. */
    private PersonalFlow(Predicate<String> outside) {
        Map<String, Boolean> answers = new HashMap<>();
        this.known = name -> answers.computeIfAbsent(name, outside::test);
    }

    /** The questions of a form, marked by what they read; {@code known} tells which names outside the form are personal. */
    static Map<String, Field> through(Map<String, Field> fields, Predicate<String> known) {
        PersonalFlow flow = new PersonalFlow(known);
        int before;
        do {
            before = flow.personal.size();
            flow.collect(fields, true, false);
        } while (flow.personal.size() > before);
        return flow.marked(fields, true);
    }

    /** In a list or a group one personal answer makes all of them so: they are kept together. */
    private void collect(Map<String, Field> fields, boolean root, boolean within) {
        for (Field field : fields.values()) {
            boolean here = within || field.personal() || source(field, root) != null;
            if (here) {
                personal.add(field.key());
            }
            collect(field.children(), false, here);
        }
    }

    private Map<String, Field> marked(Map<String, Field> fields, boolean root) {
        Map<String, Field> marked = new LinkedHashMap<>();
        fields.forEach((key, field) ->
                marked.put(key, field.following(source(field, root), marked(field.children(), false))));
        return marked;
    }

    /** The personal name that a question reads, or under which it is filled in before anybody answers; null when none. */
    private String source(Field field, boolean root) {
        if (root && known.test(field.key())) {
            return field.key();
        }
        return field.reads().stream()
                .filter(name -> personal.contains(name) || known.test(name))
                .findFirst()
                .orElse(null);
    }
}
