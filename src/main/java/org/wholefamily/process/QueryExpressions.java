package org.wholefamily.process;

import java.lang.reflect.Method;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;

/**
 * Evaluates outside a process only what asks for the person and the time. A query may hold expressions, and the engine
 * would evaluate whatever somebody writes into one, in the depth of an or-query without asking any setting.
 */
class QueryExpressions implements ExpressionManager {

    private static final Pattern ASKED =
            Pattern.compile("\\$\\{ *(?:currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)"
                    + "(?:\\.(?:plus|minus)(?:Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)|\\.withTimeAtStartOfDay\\(\\)){0,8}+"
                    + "(?:\\.toDate\\(\\))?) *}");

    private final ExpressionManager engine;

    QueryExpressions(ExpressionManager engine) {
        this.engine = engine;
    }

    @Override
    public Expression createExpression(String text) {
        try {
            return new Asked(engine.createExpression(text));
        } catch (RuntimeException | StackOverflowError unreadable) {
            if (isAskedByQuery()) {
                throw new QueryRefused();
            }
            throw unreadable;
        }
    }

    /** A model that cannot be read is told as the engine tells it. */
    private static boolean isAskedByQuery() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(AbstractQuery.class.getName())));
    }

    @Override
    public void addFunction(String name, Method function) {
        engine.addFunction(name, function);
    }

    /** Within a process, which models and their check answer for, it is the engine's. */
    private record Asked(Expression expression) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            require(scope);
            return expression.getValue(scope);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution context) {
            require(scope);
            return expression.getValue(scope, context);
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            require(scope);
            expression.setValue(value, scope);
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
            require(scope);
            expression.setValue(value, scope, context);
        }

        @Override
        public boolean isLiteralText() {
            return expression.isLiteralText();
        }

        @Override
        public String getExpressionText() {
            return expression.getExpressionText();
        }

        private void require(VariableScope scope) {
            boolean allowed = scope != null
                    || expression.isLiteralText()
                    || ASKED.matcher(expression.getExpressionText()).matches();
            if (!allowed) {
                throw new QueryRefused();
            }
        }
    }
}
