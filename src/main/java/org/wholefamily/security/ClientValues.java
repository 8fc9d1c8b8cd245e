package org.wholefamily.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.springframework.util.ReflectionUtils;

/**
 * Takes values from outside as plain values and JSON text only, wherever a call holds them, so that no Java object is ever
 * made from what somebody sends. A list that a table collected comes back as an object of the engine: its JSON is read.
 */
class ClientValues implements ReaderInterceptor {

    private static final String CALLS = "org.camunda.bpm.engine.rest.";
    private static final String JSON = "Json";
    private static final Pattern NAME = Pattern.compile("\\w{1,60}");
    private static final String TRANSIENT = "transient";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext call) throws IOException {
        Object read = call.proceed();
        if (read == null && MediaType.APPLICATION_JSON_TYPE.isCompatible(call.getMediaType())) {
            throw new InvalidRequestException(Status.BAD_REQUEST, "This call needs a content");
        }
        visit("A value", read);
        return read;
    }

    private static void visit(String name, Object part) {
        if (part instanceof VariableValueDto value) {
            take(name, value);
        } else if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> visit(String.valueOf(key), value));
        } else if (part instanceof Collection<?> list) {
            list.forEach(item -> visit(name, item));
        } else if (part != null && part.getClass().getName().startsWith(CALLS)) {
            ReflectionUtils.doWithFields(
                    part.getClass(),
                    field -> {
                        field.setAccessible(true);
                        visit(name, field.get(part));
                    },
                    field -> !Modifier.isStatic(field.getModifiers()));
        }
    }

    private static void take(String name, VariableValueDto sent) {
        Object value = sent.getValue();
        boolean composite = value instanceof Map || value instanceof Collection;
        if (sent.getType() == null) {
            sent.setType(composite ? JSON : typeOf(value));
        }
        switch (sent.getType()) {
            case "Object", "object", JSON, "json" -> {
                sent.setType(JSON);
                sent.setValue(composite ? text(value) : json(name, value));
            }
            case "String", "string" -> require(name, value == null || value instanceof String, "a text");
            case "Boolean", "boolean" -> require(name, value == null || isFlag(value), "true or false");
            case "Integer", "integer" -> require(name, isNumber(value, BigDecimal::intValueExact), "a whole number");
            case "Long", "long" -> require(name, isNumber(value, BigDecimal::longValueExact), "a whole number");
            case "Double", "double" -> require(name, isNumber(value, ClientValues::finite), "a number");
            case "Null", "null" -> require(name, value == null, "empty");
            default ->
                throw refused(name, "is a String, Integer, Long, Double, Boolean, Null or Json, and nothing else");
        }
        boolean passing = sent.getValueInfo() != null
                && Boolean.TRUE.equals(sent.getValueInfo().get(TRANSIENT));
        sent.setValueInfo(passing ? Map.of(TRANSIENT, true) : null);
    }

    /** Numbers keep the type in which they were read. */
    private static String typeOf(Object value) {
        return value == null ? "Null" : value.getClass().getSimpleName();
    }

    private static boolean isFlag(Object value) {
        return value instanceof Boolean || "true".equals(value) || "false".equals(value);
    }

    private static boolean isNumber(Object value, Function<BigDecimal, ?> reading) {
        try {
            return value == null || reading.apply(new BigDecimal(value.toString())) != null;
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    private static double finite(BigDecimal number) {
        if (Double.isInfinite(number.doubleValue())) {
            throw new ArithmeticException("too large");
        }
        return number.doubleValue();
    }

    private static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON is none", e);
        }
    }

    private static String json(String name, Object value) {
        require(name, value == null || value instanceof String, "JSON in a text");
        try {
            if (value != null) {
                MAPPER.readTree((String) value);
            }
        } catch (JsonProcessingException e) {
            throw refused(name, "is no JSON");
        }
        return (String) value;
    }

    private static void require(String name, boolean fits, String what) {
        if (!fits) {
            throw refused(name, "must be " + what + ", as its type says");
        }
    }

    /** A name is told again where it can be one. */
    private static InvalidRequestException refused(String name, String why) {
        String told = NAME.matcher(name).matches() ? name : "A value";
        return new InvalidRequestException(Status.BAD_REQUEST, told + ": " + why);
    }
}
