package org.wholefamily.process.models;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Ref;

/** Reads and tries a piece of FEEL, and tells what the decision engine keeps to itself. */
public final class FeelText {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private FeelText() {}

    static Set<String> variables(String expression) {
        return expression.isBlank() ? Set.of() : variables(expression, FEEL.parseExpression(expression));
    }

    static Set<String> variablesOfCell(String cell) {
        if (cell.matches(".*(true\\s*,|,\\s*true).*")) {
            throw new IllegalArgumentException("\"" + cell + "\" fits everything: write \"? != false\"");
        }
        return cell.isBlank() ? Set.of() : variables(cell, FEEL.parseUnaryTests(cell));
    }

    /** Whether a value fits a cell; an empty cell fits everything. */
    static boolean fits(String cell, Object value) {
        return cell.isBlank()
                || Boolean.TRUE.equals(
                        FEEL.evaluateUnaryTests(cell, value, Map.of()).result());
    }

    static Object value(String expression) {
        return FEEL.evaluateExpression(expression, Map.of()).result();
    }

    public static List<String> failures(String expression, Map<String, Object> context) {
        return failures(FEEL.evaluateExpression(expression, context));
    }

    public static List<String> failuresOfCell(String cell, Object value, Map<String, Object> context) {
        return failures(FEEL.evaluateUnaryTests(cell, value, context));
    }

    /** The functions that a text calls and FEEL does not have: such a call is silently null. */
    static List<String> unknownFunctions(String text, boolean cell) {
        EvaluationResult result =
                cell ? FEEL.evaluateUnaryTests(text, null, Map.of()) : FEEL.evaluateExpression(text, Map.of());
        List<String> unknown = new ArrayList<>();
        result.suppressedFailures()
                .foreach(failure -> failure.failureType().toString().equals("NO_FUNCTION_FOUND")
                        && unknown.add(failure.failureMessage()));
        return unknown.stream().distinct().toList();
    }

    private static Set<String> variables(String text, ParseResult parsed) {
        if (!parsed.isSuccess()) {
            throw new IllegalArgumentException(
                    "Cannot read \"" + text + "\": " + parsed.failure().message());
        }
        Set<String> names = new TreeSet<>();
        Set<String> local = new TreeSet<>(Set.of("item"));
        collect(parsed.parsedExpression(), names, local);
        names.removeAll(local);
        return names;
    }

    private static void collect(Object node, Set<String> names, Set<String> local) {
        if (node instanceof Ref reference) {
            names.add(reference.names().head());
        } else if (node instanceof Product product) {
            if (node instanceof Tuple2<?, ?> pair && pair._1() instanceof String bound) {
                local.add(bound);
            }
            for (Iterator<Object> parts = product.productIterator(); parts.hasNext(); ) {
                collect(parts.next(), names, local);
            }
        }
    }

    /** What went wrong, apart from what an unknown fact brings with it: null cannot be compared, and may be absent. */
    private static List<String> failures(EvaluationResult result) {
        List<String> failures = new ArrayList<>();
        if (result.isFailure()) {
            failures.add(result.failure().message());
        }
        result.suppressedFailures().foreach(failure -> {
            String type = failure.failureType().toString();
            String message = failure.failureMessage();
            boolean unknownFact = type.equals("NO_VARIABLE_FOUND")
                    || (Set.of("NOT_COMPARABLE", "INVALID_TYPE").contains(type) && message.contains("'null'"))
                    || message.equals("Failed to invoke function 'date': Illegal arguments: 'null'");
            return unknownFact || failures.add(failure.toString());
        });
        return failures.stream().distinct().toList();
    }

    /** A copy that may hold null, for values that come from the engine. */
    public static Map<String, Object> context(Set<String> names, Function<String, Object> values) {
        Map<String, Object> context = new HashMap<>();
        names.forEach(name -> context.put(name, values.apply(name)));
        return context;
    }
}
