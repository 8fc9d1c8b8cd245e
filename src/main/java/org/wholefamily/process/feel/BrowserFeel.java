package org.wholefamily.process.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.immutable.List;
import java.util.Set;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * What the browsers' FEEL does not have. There an unknown function is silently null, so that a browser would show one thing
 * and the server hold people to another; and nobody counts the rounds of a loop.
 */
final class BrowserFeel {

    /** As they stand in the FEEL of the forms that browsers draw, without those that it only names. */
    private static final Set<String> FUNCTIONS = Set.of(
            "number",
            "string",
            "date",
            "date and time",
            "time",
            "duration",
            "years and months duration",
            "now",
            "today",
            "not",
            "substring",
            "string length",
            "upper case",
            "lower case",
            "substring before",
            "substring after",
            "replace",
            "contains",
            "starts with",
            "ends with",
            "split",
            "string join",
            "list contains",
            "list replace",
            "count",
            "min",
            "max",
            "sum",
            "mean",
            "product",
            "median",
            "stddev",
            "mode",
            "all",
            "any",
            "sublist",
            "append",
            "concatenate",
            "union",
            "insert before",
            "remove",
            "reverse",
            "index of",
            "distinct values",
            "flatten",
            "sort",
            "decimal",
            "floor",
            "ceiling",
            "abs",
            "modulo",
            "sqrt",
            "log",
            "exp",
            "odd",
            "even",
            "day of year",
            "day of week",
            "month of year",
            "week of year",
            "get value",
            "get entries",
            "context",
            "context merge",
            "context put");

    private BrowserFeel() {}

    /** Why an expression cannot stand in a form; null when it can. */
    static String fault(Exp tree) {
        for (Exp part : Tree.all(tree)) {
            if (part instanceof IterationContext range && !Ranges.isKnown(range)
                    || part instanceof Ref read && read.names().head().equals("partial")) {
                return "in a form the ends of a range in a loop are numbers or count(...), and partial is not read";
            }
            if (part instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
                return "browsers do not have the function " + call.function();
            }
            if (part instanceof SomeItem some && overRange(some.iterators())
                    || part instanceof EveryItem every && overRange(every.iterators())) {
                return "browsers do not read some or every over a range: what is allowed is a list";
            }
        }
        return null;
    }

    private static boolean overRange(List<Tuple2<String, Exp>> iterators) {
        return iterators.exists(iterator -> iterator._2() instanceof IterationContext);
    }
}
