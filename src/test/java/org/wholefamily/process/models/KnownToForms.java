package org.wholefamily.process.models;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.Shown;

/** What the features let forms show, as they declare it: nothing of it is asked for here. */
final class KnownToForms {

    private KnownToForms() {}

    /** By key. */
    static List<Shown> all() {
        var features = new ClassPathScanningCandidateComponentProvider(false);
        features.addIncludeFilter(new AssignableTypeFilter(FormKnowledge.class));
        List<Shown> all = new ArrayList<>();
        features.findCandidateComponents("org.wholefamily")
                .forEach(found -> all.addAll(declared(found.getBeanClassName()).shown()));
        all.sort(Comparator.comparing(Shown::key));
        return all;
    }

    private static FormKnowledge declared(String type) {
        try {
            Constructor<?> constructor = Class.forName(type).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (FormKnowledge) constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " does not say what it shows", e);
        }
    }
}
