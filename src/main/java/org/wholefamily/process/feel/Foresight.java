package org.wholefamily.process.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.SomeItem;

/** How many steps an expression needs, as far as it can be said before there are values. */
final class Foresight {

    private Foresight() {}

    /** @throws IllegalArgumentException when it is foreseen to need too many steps, or too much room */
    static void check(Exp tree) {
        Syntax.require(steps(tree) <= Limits.FORESEEN, "loops within loops would take too many steps");
        Foreseen.of(tree, Map.of());
    }

    static double steps(Exp tree) {
        return steps(tree, Map.of());
    }

    /** The stack is not deeper than the tree, which is bounded. */
    private static double steps(Exp part, Map<String, Foreseen> known) {
        if (part instanceof For loop) {
            return loop(loop.iterators(), loop.exp(), known);
        }
        if (part instanceof SomeItem loop) {
            return loop(loop.iterators(), loop.condition(), known);
        }
        if (part instanceof EveryItem loop) {
            return loop(loop.iterators(), loop.condition(), known);
        }
        if (part instanceof Filter filter) {
            double length = Math.max(1, Foreseen.of(filter.list(), known).length());
            return steps(filter.list(), known) + length * steps(filter.filter(), known);
        }
        if (part instanceof ConstContext context) {
            return context(context, known);
        }
        double made = part instanceof FunctionInvocation || part instanceof Addition
                ? Foreseen.of(part, known).all()
                : 1;
        return made
                + Tree.parts(part).stream()
                        .mapToDouble(each -> steps(each, known))
                        .sum();
    }

    private static double loop(List<Tuple2<String, Exp>> iterators, Exp body, Map<String, Foreseen> known) {
        double before = 1;
        for (Iterator<Tuple2<String, Exp>> each = iterators.iterator(); each.hasNext(); ) {
            before += steps(each.next()._2(), known);
        }
        Rounds rounds = Rounds.of(iterators, known);
        return before + rounds.count() * steps(body, rounds.known());
    }

    private static double context(ConstContext context, Map<String, Foreseen> known) {
        double steps = 1;
        Map<String, Foreseen> within = new HashMap<>(known);
        for (Iterator<Tuple2<String, Exp>> each = context.entries().iterator(); each.hasNext(); ) {
            Tuple2<String, Exp> entry = each.next();
            steps += steps(entry._2(), within);
            within.put(entry._1(), Foreseen.of(entry._2(), within));
        }
        return steps;
    }
}
