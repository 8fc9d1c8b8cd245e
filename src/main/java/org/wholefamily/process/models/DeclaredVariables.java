package org.wholefamily.process.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.wholefamily.process.Variable;

/** The names of all process variables that the product's code declares, found where each feature says them once. */
final class DeclaredVariables {

    private static final String[] PLACES = {
        "classpath*:org/wholefamily/*/*Process.class", "classpath*:org/wholefamily/*/*Variables.class"
    };

    private DeclaredVariables() {}

    static Set<String> names() {
        return types().keySet();
    }

    /** The variables with their types in the code. */
    static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new TreeMap<>();
        try {
            for (String place : PLACES) {
                for (Resource found : new PathMatchingResourcePatternResolver().getResources(place)) {
                    add(type(found), types);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private static Class<?> type(Resource found) throws IOException {
        String name = new SimpleMetadataReaderFactory()
                .getMetadataReader(found)
                .getClassMetadata()
                .getClassName();
        return ClassUtils.resolveClassName(name, DeclaredVariables.class.getClassLoader());
    }

    private static void add(Class<?> type, Map<String, Class<?>> types) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == Variable.class) {
                ReflectionUtils.makeAccessible(field);
                Variable<?> variable = (Variable<?>) ReflectionUtils.getField(field, null);
                types.put(variable.name(), variable.type());
            }
        }
    }
}
