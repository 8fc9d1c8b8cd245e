package org.wholefamily.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;

/** One value from outside: plain, or JSON text. */
final class PlainValue {

    private static final String JSON_TYPE = "Json";
    private static final String TRANSIENT = "transient";
    private static final Set<String> FLAGS = Set.of("true", "false");
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,60}");
    private static final ObjectMapper JSON = StrictJson.MAPPER;

    private PlainValue() {}

    /**
     * Makes a value what its type says.
     *
     * @param name what the value is called where it was sent
     * @throws ValueRefused when it cannot be that, or the type is none of those that are taken
     */
    static void take(String name, VariableValueDto sent) {
        Object value = sent.getValue();
        if (sent.getType() == null) {
            sent.setType(typeOf(value));
        }
        switch (sent.getType()) {
            case "Object", "object", JSON_TYPE, "json" -> {
                sent.setType(JSON_TYPE);
                sent.setValue(json(name, value));
            }
            case "String", "string" -> sent.setValue(text(name, value));
            case "Boolean", "boolean" -> sent.setValue(flag(name, value));
            case "Integer", "integer" -> sent.setValue(number(name, value, BigDecimal::intValueExact));
            case "Long", "long" -> sent.setValue(number(name, value, BigDecimal::longValueExact));
            case "Double", "double" -> sent.setValue(number(name, value, PlainValue::finite));
            case "Null", "null" -> require(name, value == null, "empty");
            default ->
                throw refused(name, "is a String, Integer, Long, Double, Boolean, Null or Json, and nothing else");
        }
        keepTransient(sent);
    }

    /** Lists and groups are JSON; numbers keep the type in which they were read. */
    private static String typeOf(Object value) {
        if (value == null) {
            return "Null";
        }
        return isComposite(value) ? JSON_TYPE : value.getClass().getSimpleName();
    }

    private static void keepTransient(VariableValueDto sent) {
        boolean passing = sent.getValueInfo() != null
                && Boolean.TRUE.equals(sent.getValueInfo().get(TRANSIENT));
        sent.setValueInfo(passing ? Map.of(TRANSIENT, true) : null);
    }

    private static boolean isComposite(Object value) {
        return value instanceof Map || value instanceof Collection;
    }

    private static String text(String name, Object value) {
        require(name, !isComposite(value), "a text");
        return value == null ? null : value.toString();
    }

    private static Boolean flag(String name, Object value) {
        String word = value == null ? null : value.toString().toLowerCase(Locale.ROOT);
        require(name, word == null || FLAGS.contains(word), "true or false");
        return word == null ? null : Boolean.valueOf(word);
    }

    private static Number number(String name, Object value, Function<BigDecimal, Number> reading) {
        try {
            String digits = value == null ? "" : value.toString();
            require(name, digits.length() <= LONGEST_NUMBER, "a number");
            return value == null ? null : reading.apply(new BigDecimal(digits));
        } catch (ArithmeticException | NumberFormatException e) {
            throw refused(name, "must be a number that its type can hold");
        }
    }

    private static double finite(BigDecimal number) {
        if (Double.isInfinite(number.doubleValue())) {
            throw new ArithmeticException("too large");
        }
        return number.doubleValue();
    }

    private static String json(String name, Object value) {
        require(name, value == null || value instanceof String || isComposite(value), "JSON in a text");
        try {
            if (isComposite(value)) {
                return JSON.writeValueAsString(value);
            }
            require(name, value == null || !JSON.readTree((String) value).isMissingNode(), "JSON in a text");
            return (String) value;
        } catch (JsonProcessingException e) {
            throw refused(name, "is no JSON");
        }
    }

    static void require(String name, boolean fits, String what) {
        if (!fits) {
            throw refused(name, "must be " + what);
        }
    }

    private static ValueRefused refused(String name, String why) {
        return new ValueRefused(told(name) + ": " + why);
    }

    /** A name is told again where it can be one. */
    static String told(String name) {
        return NAME.matcher(name).matches() ? name : "A value";
    }
}
