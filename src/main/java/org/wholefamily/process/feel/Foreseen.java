package org.wholefamily.process.feel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;

/**
 * How large the value of an expression becomes, as far as it can be said before there are values.
 *
 * @param length of a list; 1 for what is none
 * @param item how large one of its entries is
 */
record Foreseen(double length, double item) {

    private static final Foreseen ONE = new Foreseen(1, 1);

    /** What a case gives: a list of small entries. */
    private static final Foreseen UNKNOWN = new Foreseen(Limits.SOME_LIST, 1);

    private static final double CHARACTERS = 16;

    private static final Set<String> ADDING = Set.of("append", "insert before");
    private static final Set<String> JOINING = Set.of("concatenate", "union", "context merge", "context put", "string");
    private static final Set<String> KEEPING = Set.of(
            "get or else",
            "sort",
            "reverse",
            "sublist",
            "remove",
            "distinct values",
            "duplicate values",
            "substring",
            "upper case",
            "lower case",
            "trim",
            "split",
            "extract",
            "partition",
            "get value",
            "get entries",
            "index of");

    double all() {
        return length * item;
    }

    /**
     * @param known what names stand for that the expression itself gives
     * @throws IllegalArgumentException when it becomes too large
     */
    static Foreseen of(Exp part, Map<String, Foreseen> known) {
        Foreseen value = value(part, known);
        Syntax.require(value.all() <= Limits.FORESEEN, "a text or a list would become too large");
        return value;
    }

    private static Foreseen value(Exp part, Map<String, Foreseen> known) {
        if (part instanceof Ref reference) {
            return known.getOrDefault(reference.names().head(), UNKNOWN);
        }
        if (part instanceof ConstString text) {
            return new Foreseen(1, 1 + text.value().length() / CHARACTERS);
        }
        if (part instanceof IterationContext range) {
            return new Foreseen(Ranges.length(range), 1);
        }
        if (part instanceof ConstContext context) {
            return new Foreseen(
                    1,
                    1
                            + Rounds.entries(context, known).stream()
                                    .mapToDouble(Foreseen::all)
                                    .sum());
        }
        if (part instanceof For loop) {
            Rounds rounds = Rounds.of(loop.iterators(), known);
            return new Foreseen(rounds.count(), of(loop.exp(), rounds.known()).all());
        }
        return composed(
                part, Tree.parts(part).stream().map(each -> of(each, known)).toList());
    }

    private static Foreseen composed(Exp part, List<Foreseen> parts) {
        if (part instanceof ConstList || part instanceof If) {
            double largest = parts.stream().mapToDouble(Foreseen::all).max().orElse(1);
            return new Foreseen(part instanceof ConstList ? parts.size() : 1, largest);
        }
        if (part instanceof Filter || part instanceof PathExpression) {
            return parts.get(0);
        }
        if (part instanceof Addition) {
            return new Foreseen(1, parts.stream().mapToDouble(Foreseen::all).sum());
        }
        return part instanceof FunctionInvocation call ? of(call.function(), parts) : ONE;
    }

    private static Foreseen of(String function, List<Foreseen> given) {
        double all = given.stream().mapToDouble(Foreseen::all).sum();
        double lengths = given.stream().mapToDouble(Foreseen::length).sum();
        if (given.isEmpty()) {
            return ONE;
        }
        if (function.equals("flatten")) {
            return new Foreseen(all, 1);
        }
        if (ADDING.contains(function)) {
            return new Foreseen(
                    given.get(0).length() + given.size(),
                    Math.max(given.get(0).item(), all - given.get(0).all()));
        }
        if (JOINING.contains(function)) {
            return new Foreseen(
                    lengths, given.stream().mapToDouble(Foreseen::item).max().orElse(1));
        }
        if (function.equals("string join") || function.equals("replace")) {
            return new Foreseen(1, given.get(0).all() * (1 + all - given.get(0).all()));
        }
        return KEEPING.contains(function)
                ? new Foreseen(
                        lengths,
                        given.stream().mapToDouble(Foreseen::item).max().orElse(1))
                : ONE;
    }
}
