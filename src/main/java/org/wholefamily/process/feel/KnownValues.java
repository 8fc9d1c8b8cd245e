package org.wholefamily.process.feel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.camunda.spin.json.SpinJsonNode;

/** Lets FEEL see the values of a case; of any other object it would call the methods. */
final class KnownValues extends JavaCustomValueMapper {

    /** Before all others. */
    private static final int FIRST = 100;

    @Override
    public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
        if (value == null || value instanceof Val || known(value)) {
            return Optional.empty();
        }
        throw new IllegalArgumentException("no text, number, date, list or context");
    }

    private static boolean known(Object value) {
        return value instanceof String
                || number(value)
                || value instanceof Boolean
                || value instanceof List<?>
                || value instanceof Map<?, ?>
                || value instanceof Temporal
                || value instanceof TemporalAmount
                || value instanceof Date
                || value instanceof SpinJsonNode
                || value.getClass().getName().startsWith("camundajar.impl.scala.")
                || value instanceof org.camunda.feel.syntaxtree.ZonedTime;
    }

    private static boolean number(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Double
                || value instanceof Float
                || value instanceof BigDecimal
                || value instanceof BigInteger;
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
        return Optional.empty();
    }

    @Override
    public int priority() {
        return FIRST;
    }
}
