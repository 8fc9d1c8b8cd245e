package org.wholefamily.process.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import java.math.BigDecimal;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * How many steps an expression needs, as far as it can be said before there are values. It keeps browsers from endless
 * loops, too: they evaluate the forms' expressions, and nobody counts there.
 */
final class Foresight {

    private Foresight() {}

    /** @throws IllegalArgumentException when it is foreseen to need too many */
    static void check(Exp tree) {
        Syntax.require(steps(tree) <= Limits.FORESEEN, "loops within loops would take too many steps");
    }

    /** Whether a loop runs over a range whose ends are neither numbers nor the count of a list. */
    static boolean loopsOverValues(Exp tree) {
        return Tree.all(tree).stream()
                .anyMatch(
                        part -> part instanceof IterationContext range && !(ends(range.start()) && ends(range.end())));
    }

    private static boolean ends(Exp end) {
        return number(end) != null
                || end instanceof FunctionInvocation call && call.function().equals("count");
    }

    /** The stack is not deeper than the tree, which is bounded. */
    private static double steps(Exp part) {
        if (part instanceof For loop) {
            return loop(loop.iterators(), loop.exp());
        }
        if (part instanceof SomeItem loop) {
            return loop(loop.iterators(), loop.condition());
        }
        if (part instanceof EveryItem loop) {
            return loop(loop.iterators(), loop.condition());
        }
        if (part instanceof Filter filter) {
            return steps(filter.list()) + length(filter.list()) * steps(filter.filter());
        }
        return 1 + Tree.parts(part).stream().mapToDouble(Foresight::steps).sum();
    }

    private static double loop(List<Tuple2<String, Exp>> iterators, Exp body) {
        double before = 1;
        for (Iterator<Tuple2<String, Exp>> each = iterators.iterator(); each.hasNext(); ) {
            before += steps(each.next()._2());
        }
        return before + rounds(iterators) * steps(body);
    }

    private static double rounds(List<Tuple2<String, Exp>> iterators) {
        double rounds = 1;
        for (Iterator<Tuple2<String, Exp>> each = iterators.iterator(); each.hasNext(); ) {
            rounds *= Math.max(1, length(each.next()._2()));
        }
        return rounds;
    }

    private static double length(Exp list) {
        if (list instanceof IterationContext range) {
            return length(range);
        }
        if (list instanceof ConstList written) {
            return written.items().size();
        }
        if (list instanceof For loop) {
            return rounds(loop.iterators());
        }
        return list instanceof Filter filter ? length(filter.list()) : Limits.SOME_LIST;
    }

    private static double length(IterationContext range) {
        BigDecimal from = number(range.start());
        BigDecimal to = number(range.end());
        if (from == null || to == null) {
            return Limits.SOME_LIST;
        }
        BigDecimal length = from.subtract(to).abs().add(BigDecimal.ONE);
        Syntax.require(
                length.compareTo(BigDecimal.valueOf(Limits.RANGE)) <= 0,
                "a loop runs over at most " + Limits.RANGE + " numbers");
        return length.doubleValue();
    }

    private static BigDecimal number(Exp end) {
        if (end instanceof ArithmeticNegation negative && negative.x() instanceof ConstNumber number) {
            return number.value().bigDecimal().negate();
        }
        return end instanceof ConstNumber number ? number.value().bigDecimal() : null;
    }
}
