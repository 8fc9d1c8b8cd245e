package org.wholefamily.process.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works out the expressions of forms; what cannot be worked out is null. */
final class Feel {

    private static final Logger LOG = LoggerFactory.getLogger(Feel.class);

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

    /** An expression with the names that it reads; without a tree when it is broken. */
    private record Parsed(Optional<ParsedExpression> tree, Set<String> names) {}

    Set<String> names(String expression) {
        return parsed(expression).names();
    }

    Object value(String expression, Function<Set<String>, Map<String, Object>> context) {
        Parsed known = parsed(expression);
        try {
            return known.tree()
                    .map(tree -> engine.evaluate(tree, context.apply(known.names())))
                    .filter(EvaluationResult::isSuccess)
                    .map(result -> Plain.orNull(result.result()))
                    .orElse(null);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("A form's expression cannot be worked out: {}", expression);
            return null;
        }
    }

    private Parsed parsed(String expression) {
        return parsed.computeIfAbsent(expression, text -> {
            ParseResult result = engine.parseExpression(text);
            return new Parsed(
                    result.isSuccess() ? Optional.of(result.parsedExpression()) : Optional.empty(), Names.in(text));
        });
    }
}
