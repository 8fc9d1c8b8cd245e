package org.wholefamily.process.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.math.BigDecimal;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;

/** How large a value is, with all that is in it, in steps: what stands in it twice counts twice. */
final class Sizes {

    /** Characters that count as one step. */
    private static final int CHARACTERS = 16;

    private static final int DEEPEST = 1_100;

    private Sizes() {}

    /** @throws TooMuch for what is larger than any value of a case */
    static int of(Val value) {
        return value instanceof ValList || value instanceof ValContext ? of(value, 0, 0) : ofOne(value);
    }

    /** Whether a number has only so many digits that it can be written out. */
    static boolean plain(BigDecimal number) {
        return number.precision() <= Limits.DIGITS && Math.abs((long) number.scale()) <= Limits.DIGITS;
    }

    private static int of(Object value, int before, int depth) {
        int size = before + 1;
        if (size > Limits.LIST || depth > DEEPEST) {
            throw new TooMuch("a list or a context becomes too large");
        }
        if (value instanceof ValList list) {
            for (Iterator<Val> items = list.itemsAsSeq().iterator(); items.hasNext(); ) {
                size = of(items.next(), size, depth + 1);
            }
            return size;
        }
        if (value instanceof ValContext context) {
            Iterator<Tuple2<String, Object>> entries =
                    context.context().variableProvider().getVariables().iterator();
            while (entries.hasNext()) {
                size = of(entries.next()._2(), size, depth + 1);
            }
            return size;
        }
        return before + ofOne(value);
    }

    private static int ofOne(Object value) {
        if (value instanceof ValString string) {
            int length = string.value().length();
            if (length > Limits.RESULT) {
                throw new TooMuch("a text becomes too long");
            }
            return 1 + length / CHARACTERS;
        }
        if (value instanceof ValNumber number && !plain(number.value())) {
            throw new TooMuch("a number has too many digits");
        }
        return 1;
    }
}
