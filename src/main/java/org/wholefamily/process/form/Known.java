package org.wholefamily.process.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.wholefamily.process.FormRequest;

/** What is known under a form's names, each asked for once: from a feature, the process, or the earlier answers. */
final class Known implements Knowing {

    private final FormRequest request;
    private final Sources sources;
    private final Set<String> asked;
    private final Supplier<Map<String, Object>> sameForm;
    private final Supplier<Map<String, Object>> anyForm;
    private final Map<String, Object> found = new HashMap<>();

    Known(FormSchema schema, FormRequest request, Sources sources) {
        this.request = request;
        this.sources = sources;
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

    private Object find(String name) {
        Object known = sources.known(name, request);
        if (known == null) {
            known = request.variable().apply(name);
        }
        return known != null
                ? known
                : (asked.contains(name) ? sameForm : anyForm).get().get(name);
    }
}
