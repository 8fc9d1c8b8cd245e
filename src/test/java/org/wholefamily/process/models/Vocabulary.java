package org.wholefamily.process.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wholefamily.process.Variable;

/** The constants that name the variables and messages of processes, by the words with which the code names them. */
final class Vocabulary {

    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern CONSTANT = Pattern.compile("(?:(\\w+)\\.)?([A-Z][A-Z_]+)");

    private static final Pattern SAID = Pattern.compile(
            "(?s)/\\*\\*\\s*((?:(?!\\*/).)*?)\\s*\\*/\\s*(?:public )?static final Variable<[^;]*?\"(\\w+)\"");

    private final Map<String, Object> constants = new TreeMap<>();
    private final Map<String, Class<?>> types = new TreeMap<>();
    private final Map<String, String> said = new TreeMap<>();

    Vocabulary() {
        sources()
                .filter(file -> file.toString().matches(".*(Process|CaseVariables)\\.java"))
                .map(Vocabulary::type)
                .forEach(this::read);
    }

    /** The type of a variable in the code; null when the code does not know it. */
    Class<?> typeOf(String variable) {
        return types.get(variable);
    }

    /** What the code says of a variable; empty when it says nothing. */
    String says(String variable) {
        return said.getOrDefault(variable, "");
    }

    /** The variable or message that code such as {@code PlanProcess.AGREED_ON} means; null when it means none. */
    Object meaning(String code) {
        Matcher constant = CONSTANT.matcher(code);
        if (!constant.matches()) {
            return null;
        }
        String type = constant.group(1) == null ? "CaseVariables" : constant.group(1);
        Object value = constants.get(type + "." + constant.group(2));
        return value instanceof Variable<?> variable ? variable.name() : value;
    }

    static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String source(Class<?> type) {
        return text(CODE.resolve(type.getName().replace('.', '/') + ".java"));
    }

    static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Class<?> type) {
        SAID.matcher(source(type)).results().forEach(found -> said.put(found.group(2), found.group(1)));
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == Variable.class || field.getType() == String.class) {
                Object value = value(field);
                constants.put(type.getSimpleName() + "." + field.getName(), value);
                if (value instanceof Variable<?> variable) {
                    types.put(variable.name(), variable.type());
                }
            }
        }
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(Path source) {
        try {
            String name = CODE.relativize(source).toString().replace('/', '.').replace(".java", "");
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
