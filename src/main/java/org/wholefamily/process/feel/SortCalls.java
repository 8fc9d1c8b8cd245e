package org.wholefamily.process.feel;

import java.util.List;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;

/** A function is written only for {@code sort}: one with a name could call itself without end, one of Java runs code. */
final class SortCalls {

    private SortCalls() {}

    /** @throws IllegalArgumentException when a function is written anywhere else */
    static void check(Exp tree) {
        long written = count(Tree.all(tree));
        long forSort = Tree.all(tree).stream()
                .filter(part -> part instanceof FunctionInvocation call
                        && call.function().equals("sort"))
                .mapToLong(call -> count(Tree.parts(call)))
                .sum();
        Syntax.require(written == forSort, "a function is written only where sort takes one");
    }

    private static long count(List<Exp> parts) {
        return parts.stream().filter(FunctionDefinition.class::isInstance).count();
    }
}
