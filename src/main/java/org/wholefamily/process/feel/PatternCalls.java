package org.wholefamily.process.feel;

import camundajar.impl.scala.Option;
import java.util.Map;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.FunctionParameters;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.wholefamily.process.pattern.PatternCheck;

/** The functions that take a pattern: it is judged like that of a question, before it meets a text. */
final class PatternCalls {

    /** By function, what its second parameter is called. */
    static final Map<String, String> PATTERN =
            Map.of("matches", "pattern", "replace", "pattern", "extract", "pattern", "split", "delimiter");

    private PatternCalls() {}

    /** @throws IllegalArgumentException when the pattern may take too long, or is not known */
    static void check(FunctionInvocation call) {
        String name = PATTERN.get(call.function());
        if (name == null) {
            return;
        }
        Exp pattern = parameter(call.params(), name);
        if (pattern == null) {
            return;
        }
        Syntax.require(
                pattern instanceof ConstString, "the pattern of " + call.function() + " is a text in quotation marks");
        String fault = PatternCheck.faultInFeel(((ConstString) pattern).value(), flags(call));
        Syntax.require(fault == null, "the pattern of " + call.function() + ": " + fault);
    }

    /** Whether a call says how its pattern is read: then capital and small letters may be alike. */
    private static boolean flags(FunctionInvocation call) {
        int without = call.function().equals("replace") ? 3 : 2;
        return call.params() instanceof NamedFunctionParameters
                || ((PositionalFunctionParameters) call.params()).params().size() > without;
    }

    private static Exp parameter(FunctionParameters parameters, String name) {
        if (parameters instanceof NamedFunctionParameters named) {
            Option<Exp> found = named.params().get(name);
            return found.isEmpty() ? null : found.get();
        }
        var positional = ((PositionalFunctionParameters) parameters).params();
        return positional.size() < 2 ? null : positional.apply(1);
    }
}
