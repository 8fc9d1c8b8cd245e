package org.wholefamily.process.models;

import java.lang.reflect.Constructor;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.wholefamily.process.CaseMessage;

/** The messages that a case takes from outside, as their classes tell of them. */
public final class OutsideMessages {

    private OutsideMessages() {}

    /** The keys of every message, by its name. */
    public static SortedMap<String, TreeSet<String>> keys() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(CaseMessage.class));
        SortedMap<String, TreeSet<String>> keys = new TreeMap<>();
        scanner.findCandidateComponents("org.wholefamily").forEach(found -> {
            CaseMessage message = alone(found.getBeanClassName());
            keys.put(message.name(), new TreeSet<>(message.keys().keySet()));
        });
        return keys;
    }

    /** Name and keys need nothing of what the message works with. */
    private static CaseMessage alone(String type) {
        try {
            Constructor<?> constructor = Class.forName(type).getDeclaredConstructors()[0];
            return (CaseMessage) BeanUtils.instantiateClass(constructor, new Object[constructor.getParameterCount()]);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
