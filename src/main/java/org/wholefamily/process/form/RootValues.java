package org.wholefamily.process.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The values of a whole form as its browser has them: what was answered, else what was served, else the default. */
final class RootValues implements Function<String, Object> {

    private final Map<String, Field> fields;
    private final Map<String, Object> answered;
    private final Function<String, Object> served;
    private final Scope scope;
    private final Set<String> underWay = new HashSet<>();
    private final Map<String, Object> worked = new HashMap<>();

    private RootValues(
            Feel feel, Map<String, Field> fields, Map<String, Object> answered, Function<String, Object> served) {
        this.fields = fields;
        this.answered = answered;
        this.served = served;
        this.scope = Scope.root(feel, this, served);
    }

    /** The root scope of a submission, without the values of questions that are hidden. */
    static Scope scope(
            Feel feel, Map<String, Field> fields, Map<String, Object> given, Function<String, Object> served) {
        Map<String, Object> shown = Field.shown(fields, given);
        Scope before = new RootValues(feel, fields, shown, served).scope;
        return new RootValues(feel, fields, visible(fields, shown, before), served).scope;
    }

    /** The values of the questions that are not hidden in this scope. */
    static Map<String, Object> visible(Map<String, Field> fields, Map<?, ?> values, Scope scope) {
        Map<String, Object> visible = new LinkedHashMap<>();
        fields.forEach((key, field) -> {
            Object value = values.get(key);
            if (field.kind() == Kind.GROUP && value instanceof Map<?, ?> group) {
                visible.put(key, visible(field.children(), group, scope));
            } else if (values.containsKey(key) && !scope.hides(field)) {
                visible.put(key, value);
            }
        });
        return visible;
    }

    @Override
    public Object apply(String name) {
        Field field = fields.get(name);
        if (field != null && field.computed()) {
            return computed(field);
        }
        if (answered.containsKey(name)) {
            return answered.get(name);
        }
        Object known = served.apply(name);
        if (known != null || field == null) {
            return known;
        }
        Object byDefault = field.defaultValue();
        return byDefault != null ? byDefault : field.kind().untouched();
    }

    /** Never what a browser says it worked out. */
    private Object computed(Field field) {
        if (worked.containsKey(field.key())) {
            return worked.get(field.key());
        }
        if (!underWay.add(field.key())) {
            return null;
        }
        try {
            Object value = scope.value(field.expression());
            worked.put(field.key(), value);
            return value;
        } finally {
            underWay.remove(field.key());
        }
    }
}
