package org.wholefamily.dmn;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.wholefamily.process.PlainFeel;
import org.wholefamily.process.models.FeelText;

/** FEEL as the product evaluates it, which also reports what FEEL would silently turn into null. */
public final class StrictFeel implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        FeelEngine feel = new PlainFeel().createInstance();
        return new FeelEngine() {
            @Override
            public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
                refuse(expression, FeelText.failures(expression, plain(variables)));
                return feel.evaluateSimpleExpression(expression, variables);
            }

            @Override
            public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
                Object value = variables.resolve(input).getValue();
                refuse(cell, FeelText.failuresOfCell(cell, value, plain(variables)));
                return feel.evaluateSimpleUnaryTests(cell, input, variables);
            }
        };
    }

    private static Map<String, Object> plain(VariableContext variables) {
        return FeelText.context(
                variables.keySet(), name -> variables.resolve(name).getValue());
    }

    private static void refuse(String text, List<String> failures) {
        if (!failures.isEmpty()) {
            throw new IllegalStateException("FEEL fails in \"" + text + "\": " + failures);
        }
    }
}
