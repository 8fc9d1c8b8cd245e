package org.wholefamily.process.feel;

import camundajar.impl.scala.collection.Iterator;
import java.util.List;
import java.util.Set;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;

/** What a function of FEEL takes, by what it is given: most go once through that, some again and again. */
final class FunctionCosts {

    /** Each entry is held against each other one, where they are made for it. */
    private static final Set<String> PAIRS = Set.of("duplicate values", "distinct values", "union", "mode");

    /** One text is looked for in another, at the worst from each of its characters on. */
    private static final Set<String> SEARCHES = Set.of("contains", "substring before", "substring after");

    private static final Set<String> ROUNDINGS =
            Set.of("decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down");

    private static final int COMPARED_IN_A_STEP = 16;

    private FunctionCosts() {}

    /** @throws TooMuch for what would be larger than any value of a case */
    static long steps(String name, List<Val> given) {
        long size = 0;
        for (Val one : given) {
            size += Sizes.of(one);
        }
        if (PAIRS.contains(name)) {
            return size + size * size / COMPARED_IN_A_STEP;
        }
        if (SEARCHES.contains(name) && given.size() == 2) {
            return size + length(given.get(0)) * length(given.get(1)) / COMPARED_IN_A_STEP;
        }
        if (ROUNDINGS.contains(name) && given.size() > 1) {
            require(
                    given.get(1) instanceof ValNumber scale
                            && Math.abs(scale.value().doubleValue()) > Limits.DIGITS,
                    "a number has too many digits");
        } else if (name.equals("number")) {
            require(length(given.get(0)) > Limits.NUMBER, "a number has too many digits");
        } else if (name.equals("string join")) {
            require(joined(given) > Limits.RESULT, "a text becomes too long");
        }
        return size;
    }

    private static long joined(List<Val> given) {
        long between = given.size() > 1 ? length(given.get(1)) : 0;
        long joined = given.stream().skip(2).mapToLong(FunctionCosts::length).sum();
        if (given.get(0) instanceof ValList list) {
            for (Iterator<Val> items = list.itemsAsSeq().iterator(); items.hasNext(); ) {
                joined += length(items.next()) + between;
            }
        }
        return joined;
    }

    private static void require(boolean over, String reason) {
        if (over) {
            throw new TooMuch(reason);
        }
    }

    private static long length(Val text) {
        return text instanceof ValString string ? string.value().length() : 0;
    }
}
