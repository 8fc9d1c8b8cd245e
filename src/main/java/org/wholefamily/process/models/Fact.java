package org.wholefamily.process.models;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What a fact that a table asks for can be, as far as forms and tables tell.
 *
 * @param kind null when nobody tells
 * @param least null when there is no lower end
 * @param most null when there is no upper end
 * @param step between one number and the next
 * @param words all that it can be; null when it can be other words too
 * @param known whether it is always known
 */
record Fact(Kind kind, BigDecimal least, BigDecimal most, BigDecimal step, Set<String> words, boolean known) {

    static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /** Of what sort a fact is. */
    enum Kind {
        NUMBER,
        FLAG,
        TEXT,
        DAY,
        LIST
    }

    /** What a type says, as tables write it; numbers that nobody bounds are counts and start at 0. */
    static Fact ofType(String type) {
        return switch (type.toLowerCase(java.util.Locale.ROOT)) {
            case "integer", "long" -> number(BigDecimal.ONE);
            case "double", "number" -> number(HUNDREDTH);
            case "boolean" -> new Fact(Kind.FLAG, null, null, HUNDREDTH, null, false);
            case "string" -> new Fact(Kind.TEXT, null, null, HUNDREDTH, null, false);
            case "date" -> new Fact(Kind.DAY, null, null, HUNDREDTH, null, false);
            default -> new Fact(null, BigDecimal.ZERO, null, HUNDREDTH, null, false);
        };
    }

    /** What a column says that works something out, which may be below 0. */
    static Fact ofColumn(Sheet.Column column) {
        Fact typed = ofType(column.type());
        return DecisionFile.isName(column.asks()) ? typed : new Fact(typed.kind, null, null, typed.step, null, false);
    }

    private static Fact number(BigDecimal step) {
        return new Fact(Kind.NUMBER, BigDecimal.ZERO, null, step, null, false);
    }

    /** The same, which may also be unknown or another word. */
    Fact asServicesMayAsk() {
        return new Fact(kind, least, most, step, kind == Kind.LIST ? words : null, false);
    }

    boolean canBe(BigDecimal number) {
        return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
    }
}
