package org.wholefamily.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * The engine's FEEL with plain Java lists and maps as answers. Its own are wrappers of Scala: a variable that holds one is
 * stored under the wrapper's class name and can never be read again.
 */
final class PlainFeel implements FeelEngineFactory {

    /** A decision engine whose lists can be kept in variables. */
    static DefaultDmnEngineConfiguration decisionEngine() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new PlainFeel());
        return configuration;
    }

    @Override
    public FeelEngine createInstance() {
        FeelEngine feel = new ScalaFeelEngineFactory().createInstance();
        return new FeelEngine() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
                return (T) plain((Object) feel.evaluateSimpleExpression(expression, variables));
            }

            @Override
            public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
                return feel.evaluateSimpleUnaryTests(cell, input, variables);
            }
        };
    }

    private static Object plain(Object value) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, plain(item)));
            return copy;
        }
        return value;
    }
}
