package org.wholefamily.process.feel;

import camundajar.impl.scala.collection.immutable.Set;
import java.util.List;
import java.util.TreeSet;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.FunctionParameters;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.ValFunction;

/** Finds calls of functions that FEEL does not have, or that answer by chance, wherever they stand. */
final class FunctionCalls {

    private static final String BY_CHANCE = "random number";

    private FunctionCalls() {}

    /** In the engine's words; empty when there is a fault. */
    static List<String> unknown(ReadFeel read, FunctionProvider functions) {
        TreeSet<String> unknown = new TreeSet<>();
        if (read.fault() == null) {
            Tree.all(read.tree()).stream()
                    .filter(FunctionInvocation.class::isInstance)
                    .map(FunctionInvocation.class::cast)
                    .filter(call -> call.function().equals(BY_CHANCE)
                            || !functions.getFunctions(call.function()).exists(one -> takes(one, call.params())))
                    .forEach(call -> unknown.add(
                            call.function().equals(BY_CHANCE)
                                    ? BY_CHANCE + "() is not taken: what is decided is the same for the same facts"
                                    : "No function found with name '" + call.function() + "' and "
                                            + words(call.params())));
        }
        return List.copyOf(unknown);
    }

    private static boolean takes(ValFunction function, FunctionParameters parameters) {
        if (parameters instanceof NamedFunctionParameters named) {
            Set<String> names = named.params().keySet();
            return names.subsetOf(function.paramSet());
        }
        int given = ((PositionalFunctionParameters) parameters).params().size();
        int taken = function.params().size();
        return taken == given || taken < given && function.hasVarArgs();
    }

    private static String words(FunctionParameters parameters) {
        return parameters instanceof NamedFunctionParameters named
                ? "parameters: " + named.params().keySet().mkString(",")
                : ((PositionalFunctionParameters) parameters).params().size() + " parameters";
    }
}
