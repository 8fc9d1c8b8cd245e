package org.wholefamily.process;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

/** An expression of the product's own, for timers that no model has to spell out. */
record InForceExpression(Function<VariableScope, Object> lookup) implements Expression {

    @Override
    public Object getValue(VariableScope scope) {
        return lookup.apply(scope);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution context) {
        return lookup.apply(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException("A deadline is read, never set");
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
        setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return "deadline";
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
