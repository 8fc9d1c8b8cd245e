package org.wholefamily.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every endpoint that a JAX-RS resource class offers, itself or through its sub-resources, as "METHOD /path/{template}". */
final class JaxRsEndpoints {

    private final Set<String> found = new TreeSet<>();

    private JaxRsEndpoints() {}

    static Set<String> of(String prefix, Class<?> root) {
        JaxRsEndpoints endpoints = new JaxRsEndpoints();
        String path = prefix + path(root.getAnnotation(Path.class));
        endpoints.walk(path, root, new ArrayDeque<>());
        return endpoints.found;
    }

    private void walk(String prefix, Class<?> type, Deque<Class<?>> above) {
        if (above.contains(type)) {
            throw new IllegalStateException(type + " contains itself at " + prefix);
        }
        above.push(type);
        for (Method method : type.getMethods()) {
            if (!method.isBridge()) {
                endpoint(prefix, method, type, above);
            }
        }
        above.pop();
    }

    private void endpoint(String prefix, Method method, Class<?> type, Deque<Class<?>> above) {
        Optional<Path> path = annotation(method, Path.class);
        Optional<String> verb = verb(method);
        String at = prefix + path(path.orElse(null));
        if (verb.isPresent()) {
            found.add(verb.get() + " " + (at.isEmpty() ? "/" : at));
        } else if (path.isPresent()) {
            walk(at, method.getReturnType(), above);
        }
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
        return declarations(method)
                .map(declared -> declared.getAnnotation(type))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** The method itself and what it overrides or implements, where JAX-RS looks for annotations too. */
    private static Stream<Method> declarations(Method method) {
        Set<Class<?>> types = new HashSet<>();
        collect(method.getDeclaringClass(), types);
        Stream<Method> inherited = types.stream()
                .filter(type -> type != method.getDeclaringClass())
                .flatMap(type -> {
                    try {
                        return Stream.of(type.getDeclaredMethod(method.getName(), method.getParameterTypes()));
                    } catch (NoSuchMethodException notDeclaredThere) {
                        return Stream.empty();
                    }
                });
        return Stream.concat(Stream.of(method), inherited);
    }

    private static void collect(Class<?> type, Set<Class<?>> types) {
        if (type != null && types.add(type)) {
            collect(type.getSuperclass(), types);
            Arrays.stream(type.getInterfaces()).forEach(each -> collect(each, types));
        }
    }

    private static String path(Path path) {
        if (path == null || path.value().isEmpty() || path.value().equals("/")) {
            return "";
        }
        String value = path.value().replaceAll("/$", "");
        return value.startsWith("/") ? value : "/" + value;
    }
}
