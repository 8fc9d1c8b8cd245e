package org.wholefamily.process.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** What is known under a form's names, each asked for once: from a feature, the process, or the earlier answers. */
final class Known implements Knowing {

    private final FormRequest request;
    private final Sources sources;
    private final Predicate<Audience> admitted;
    private final Set<String> asked;
    private final Supplier<Map<String, Object>> sameForm;
    private final Supplier<Map<String, Object>> anyForm;
    private final Map<String, Object> found = new HashMap<>();

    Known(FormSchema schema, FormRequest request, Sources sources) {
        this.request = request;
        this.sources = sources;
        this.admitted = sources.admitted(request);
        this.asked = schema.asked();
        Set<String> others = new HashSet<>(schema.reads());
        others.removeAll(asked);
        this.anyForm = SingletonSupplier.of(sources.latest(request, others, false));
        Set<String> personal = schema.following(this::isPersonal).askedPersonal();
        this.sameForm = SingletonSupplier.of(sources.latest(request, personal, true));
    }

    @Override
    public Object apply(String name) {
        if (!found.containsKey(name)) {
            found.put(name, find(name));
        }
        return found.get(name);
    }

    /** A feature says it of what it knows; a variable is the engine's already, and an earlier answer is the record's. */
    @Override
    public boolean isPersonal(String name) {
        return sources.knows(name)
                ? !sources.isPlain(name)
                : !asked.contains(name)
                        && request.variable().apply(name) == null
                        && anyForm.get().get(name) != null;
    }

    /** What a feature tells to others only is told by nothing else of that name. */
    private Object find(String name) {
        Shown shown = sources.shown(name);
        if (shown != null && !admitted.test(shown.audience())) {
            return shown.otherwise();
        }
        Object known = shown == null ? null : shown.value().apply(request);
        if (known == null) {
            known = request.variable().apply(name);
        }
        return known != null
                ? known
                : (asked.contains(name) ? sameForm : anyForm).get().get(name);
    }
}
