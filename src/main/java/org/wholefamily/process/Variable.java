package org.wholefamily.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable: its name and type, said once.
 *
 * @param name as the models spell it
 * @param type as Java code sees it
 */
public record Variable<T>(String name, Class<T> type) {

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Boolean.class);
    }

    public static Variable<Integer> number(String name) {
        return new Variable<>(name, Integer.class);
    }

    /** The value in this scope or one around it; null when it was never set. */
    public T in(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    /** The value, which the model promises to have set before. */
    public T require(VariableScope scope) {
        T value = in(scope);
        if (value == null) {
            throw new IllegalStateException("The process has no " + name + " here");
        }
        return value;
    }

    /** Sets the value where the variable lives, or in the process. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    /** Sets the value for this scope only. */
    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value);
    }
}
