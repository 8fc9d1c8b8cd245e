package org.wholefamily.process.feel;

import java.util.Set;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;

/** What FEEL that a council wrote may be made of; what is on no list is refused. */
final class Syntax {

    /** Values, what is read, reckoned and compared. */
    private static final Set<String> PLAIN = Set.of(
            "ConstNull$",
            "ConstInputValue$",
            "ConstNumber",
            "ConstBool",
            "ConstString",
            "ConstDate",
            "ConstLocalTime",
            "ConstTime",
            "ConstLocalDateTime",
            "ConstDateTime",
            "ConstYearMonthDuration",
            "ConstDayTimeDuration",
            "ConstList",
            "ConstContext",
            "ConstRange",
            "Ref",
            "PathExpression",
            "Addition",
            "Subtraction",
            "Multiplication",
            "Division",
            "Exponentiation",
            "ArithmeticNegation",
            "InstanceOf");

    private static final Set<String> CONDITIONS = Set.of(
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "InputEqualTo",
            "InputInRange",
            "UnaryTestExpression",
            "AtLeastOne",
            "Not",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "If",
            "Disjunction",
            "Conjunction",
            "In");

    /** What goes through lists, and FEEL's own functions. */
    private static final Set<String> LISTS =
            Set.of("SomeItem", "EveryItem", "For", "Filter", "IterationContext", "FunctionInvocation");

    private Syntax() {}

    /** @throws IllegalArgumentException with what is not taken */
    static void check(Exp tree) {
        require(
                Tree.depth(tree) <= Limits.DEPTH,
                "at most " + Limits.DEPTH + " parts stand in one another, such as the terms of a sum");
        for (Exp part : Tree.all(tree)) {
            String kind = part.getClass().getSimpleName();
            require(
                    !(part instanceof JavaFunctionInvocation),
                    "an external function is not taken, because it can run code");
            if (part instanceof FunctionInvocation call) {
                PatternCalls.check(call);
            } else if (part instanceof ConstNumber number) {
                require(Sizes.plain(number.value()), "a number has at most " + Limits.DIGITS + " digits");
            }
            require(
                    part instanceof FunctionDefinition
                            || PLAIN.contains(kind)
                            || CONDITIONS.contains(kind)
                            || LISTS.contains(kind),
                    "values, conditions, lists and FEEL's own functions are taken, and no " + kind);
        }
        SortCalls.check(tree);
        Foresight.check(tree);
    }

    static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
