package org.wholefamily.process.reason;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tries numbers beyond one that gives an answer, to see whether they give it too. */
public final class Further {

    private static final BigDecimal[] BEYOND = {
        new BigDecimal("0.01"), BigDecimal.ONE, BigDecimal.TEN, new BigDecimal(1_000)
    };

    private Further() {}

    /**
     * Whether all numbers above the value of a name, or all below it, give the same.
     *
     * @param upwards else downwards, as far as to 0
     * @return false for what is no number
     */
    public static boolean goesOn(
            String name, boolean upwards, Map<String, Object> values, Predicate<Map<String, Object>> same) {
        if (!(values.get(name) instanceof Number number)) {
            return false;
        }
        BigDecimal from = new BigDecimal(number.toString());
        boolean whole = from.stripTrailingZeros().scale() <= 0 && !(number instanceof Double);
        Map<String, Object> tried = new HashMap<>(values);
        return (upwards || from.signum() > 0)
                && Stream.of(BEYOND)
                        .map(step ->
                                upwards ? from.add(step) : from.subtract(step).max(BigDecimal.ZERO))
                        .filter(value -> !whole || value.stripTrailingZeros().scale() <= 0)
                        .allMatch(value -> {
                            tried.put(name, whole ? (Object) value.intValue() : (Object) value.doubleValue());
                            return same.test(tried);
                        });
    }
}
