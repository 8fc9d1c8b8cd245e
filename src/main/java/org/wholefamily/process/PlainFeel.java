package org.wholefamily.process;

import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.wholefamily.process.feel.Facts;
import org.wholefamily.process.feel.Feel;
import org.wholefamily.process.feel.FeelAnswer;
import org.wholefamily.process.feel.FeelTexts;
import org.wholefamily.process.feel.FeelWork;

/**
 * The engine's FEEL, within its limits and with plain Java lists and maps as answers.
 *
 * @throws RuleFailed from every evaluation that has no answer
 */
public final class PlainFeel implements FeelEngineFactory {

    /** A decision engine whose lists can be kept in variables, and of which each decision has the steps of one. */
    public static DefaultDmnEngineConfiguration decisionEngine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration() {
            @Override
            public DmnEngine buildEngine() {
                init();
                return new BoundedEngine(this);
            }
        };
        configuration.setFeelEngineFactory(new PlainFeel());
        // A file can name a language at each of its levels, and the engine would follow it.
        configuration.setElProvider(expression -> {
            throw new RuleFailed(expression, "it is not in FEEL");
        });
        configuration.setScriptEngineResolver(language -> {
            throw new RuleFailed(language, "a table is in FEEL");
        });
        return configuration;
    }

    @Override
    public FeelEngine createInstance() {
        return new FeelEngine() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
                return (T) answered(expression, Feel.value(FeelTexts.expression(expression), facts(variables)))
                        .value();
            }

            @Override
            public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext variables) {
                Facts facts = facts(variables);
                return answered(cell, Feel.test(FeelTexts.cell(cell), facts.value(input), facts))
                        .fits();
            }
        };
    }

    private static FeelAnswer answered(String text, FeelAnswer answer) {
        if (answer.failure() != null) {
            throw new RuleFailed(text, answer.failure());
        }
        return answer;
    }

    private static Facts facts(VariableContext variables) {
        return new Facts() {
            @Override
            public boolean knows(String name) {
                return variables.containsVariable(name);
            }

            @Override
            public Object value(String name) {
                TypedValue value = variables.resolve(name);
                return value == null ? null : value.getValue();
            }

            @Override
            public Set<String> names() {
                return variables.keySet();
            }
        };
    }

    /** A table has many cells, and may stand on other tables: all count together. */
    private static final class BoundedEngine extends DefaultDmnEngine {

        private BoundedEngine(DefaultDmnEngineConfiguration configuration) {
            super(configuration);
        }

        @Override
        public DmnDecisionResult evaluateDecision(DmnDecision decision, VariableContext variables) {
            return FeelWork.together(() -> super.evaluateDecision(decision, variables));
        }

        @Override
        public DmnDecisionTableResult evaluateDecisionTable(DmnDecision decision, VariableContext variables) {
            return FeelWork.together(() -> super.evaluateDecisionTable(decision, variables));
        }
    }
}
