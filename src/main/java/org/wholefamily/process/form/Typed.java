package org.wholefamily.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** Turns plain values into variables of the engine; lists and groups are JSON, which forms and models read. */
final class Typed {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Typed() {}

    static TypedValue of(Object value) {
        if (value instanceof String text) {
            return Variables.stringValue(text);
        }
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        if (value instanceof Integer number) {
            return Variables.integerValue(number);
        }
        if (value instanceof Long number) {
            return Variables.longValue(number);
        }
        if (value instanceof Number number) {
            return Variables.doubleValue(number.doubleValue());
        }
        if (value instanceof Collection || value instanceof Map) {
            return SpinValues.jsonValue(json(Plain.of(value))).create();
        }
        return Variables.untypedValue(value);
    }

    static VariableMap all(Map<String, Object> values) {
        VariableMap variables = Variables.createVariables();
        values.forEach((name, value) -> variables.putValueTyped(name, of(value)));
        return variables;
    }

    private static String json(Object plain) {
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("unreadable", e);
        }
    }
}
