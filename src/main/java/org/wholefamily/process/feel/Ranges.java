package org.wholefamily.process.feel;

import java.math.BigDecimal;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.Subtraction;

/** The ranges that loops run over. */
final class Ranges {

    private static final BigDecimal MOST = BigDecimal.valueOf(Limits.RANGE);

    private Ranges() {}

    /** @throws IllegalArgumentException when it is too long */
    static double length(IterationContext range) {
        BigDecimal from = number(range.start());
        BigDecimal to = number(range.end());
        if (from == null || to == null) {
            return Limits.SOME_LIST;
        }
        BigDecimal length = from.subtract(to).abs().add(BigDecimal.ONE);
        Syntax.require(length.compareTo(MOST) <= 0, "a loop runs over at most " + Limits.RANGE + " numbers");
        return length.doubleValue();
    }

    /** Whether a range is as long as it is written, or as a list is. */
    static boolean isKnown(IterationContext range) {
        return number(range.start()) != null && number(range.end()) != null
                || isSmall(range.start()) && isSmall(range.end());
    }

    private static boolean isSmall(Exp end) {
        BigDecimal number = number(end);
        if (number != null) {
            return number.abs().compareTo(MOST) <= 0;
        }
        return end instanceof Addition sum && isSmall(sum.x()) && isSmall(sum.y())
                || end instanceof Subtraction difference && isSmall(difference.x()) && isSmall(difference.y())
                || end instanceof FunctionInvocation call && call.function().equals("count");
    }

    private static BigDecimal number(Exp end) {
        if (end instanceof ArithmeticNegation negative && negative.x() instanceof ConstNumber number) {
            return number.value().bigDecimal().negate();
        }
        return end instanceof ConstNumber number ? number.value().bigDecimal() : null;
    }
}
