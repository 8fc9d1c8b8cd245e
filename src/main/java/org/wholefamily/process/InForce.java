package org.wholefamily.process;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;

/** A reference of a model that is looked up anew for every case. */
record InForce(Function<VariableScope, Object> lookup) implements ParameterValueProvider {

    @Override
    public Object getValue(VariableScope scope) {
        return lookup.apply(scope);
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
