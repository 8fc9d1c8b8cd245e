package org.wholefamily.process.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What numbers must keep to. */
final class NumberRules {

    private static final Pattern WRITTEN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(9_007_199_254_740_991L);
    private static final int FINEST = 15;

    private NumberRules() {}

    static Object check(Question question, Object value) {
        boolean asText = question.field().json().path("serializeToString").asBoolean();
        BigDecimal number = number(question, value, asText);
        checkSize(question, number);
        checkSteps(question, number, value instanceof String);
        if (asText) {
            return value instanceof String text ? text.strip() : number.toPlainString();
        }
        return plain(number);
    }

    private static BigDecimal number(Question question, Object value, boolean asText) {
        if (asText
                && value instanceof String text
                && WRITTEN.matcher(text.strip()).matches()) {
            return new BigDecimal(text.strip());
        }
        if (!(value instanceof Number)) {
            if (value instanceof String && !asText) {
                throw question.refused("must be sent as a number and not as text");
            }
            throw question.refused("must be a number, written as " + example(question));
        }
        BigDecimal number = new BigDecimal(value.toString());
        if (number.abs().compareTo(LARGEST) > 0 || number.scale() > FINEST && !(value instanceof Double)) {
            throw question.refused("is not a number that can be kept");
        }
        return number;
    }

    private static String example(Question question) {
        return question.field().json().path("decimalDigits").asInt(1) == 0 ? "1600" : "1600.50";
    }

    private static void checkSize(Question question, BigDecimal number) {
        BigDecimal least = question.bound("min");
        if (least != null && number.compareTo(least) < 0) {
            throw question.refused("must be " + least.toPlainString() + " or more");
        }
        BigDecimal most = question.bound("max");
        if (most != null && number.compareTo(most) > 0) {
            throw question.refused("must be " + most.toPlainString() + " or less");
        }
    }

    /** Of a text each decimal counts: three of them may be thousands that somebody parts with a point. */
    private static void checkSteps(Question question, BigDecimal number, boolean written) {
        var digits = question.field().json().path("decimalDigits");
        int decimals = (written ? number : number.stripTrailingZeros()).scale();
        if (digits.isNumber() && decimals > digits.asInt()) {
            throw question.refused(
                    digits.asInt() == 0
                            ? "must be a whole number"
                            : "must have no more than " + digits.asInt() + " decimal places");
        }
        String increment = question.field().json().path("increment").asText("");
        if (WRITTEN.matcher(increment).matches()) {
            BigDecimal step = new BigDecimal(increment);
            if (step.signum() != 0 && number.remainder(step).signum() != 0) {
                throw question.refused("must go up in steps of " + increment);
            }
        }
    }

    /** Whole numbers become Integer or Long, others Double, as Tasklist sends them. */
    private static Object plain(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0) {
            return number.doubleValue();
        }
        long whole = number.longValue();
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }
}
