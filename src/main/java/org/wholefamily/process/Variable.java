package org.wholefamily.process;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable: its name and type, said once.
 *
 * @param name as the models spell it
 * @param type as Java code sees it
 * @param owned what the engine itself says, which a variable of that name may repeat and never contradict; null for all
 *     others
 */
public record Variable<T>(String name, Class<T> type, Function<DelegateExecution, T> owned) {

    public Variable(String name, Class<T> type) {
        this(name, type, null);
    }

    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Boolean.class);
    }

    public static Variable<Integer> number(String name) {
        return new Variable<>(name, Integer.class);
    }

    /**
     * The value in this scope or one around it; null when it was never set.
     *
     * @throws IllegalStateException when the engine knows that the process has another
     */
    public T in(VariableScope scope) {
        T value = type.cast(scope.getVariable(name));
        return owned == null ? value : agreed(value, owned.apply(execution(scope)));
    }

    private T agreed(T value, T known) {
        if (value != null && !value.equals(known)) {
            throw new IllegalStateException("The variable " + name + " is not that of the process");
        }
        return known;
    }

    private static DelegateExecution execution(VariableScope scope) {
        return scope instanceof DelegateTask task ? task.getExecution() : (DelegateExecution) scope;
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
