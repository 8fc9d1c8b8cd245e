package org.wholefamily.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.model.CallableElementParameter;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * What a case hands on to every process that is called for it, without a mapping in the models, and what it takes back. What
 * a model maps itself stays as it says.
 */
public final class HandedOn {

    private static final String PRIORITY = CaseVariables.TASK_PRIORITY.name();

    private static final List<String> NAMES = List.of(
            CaseVariables.CASE_REFERENCE.name(),
            CaseVariables.COUNCIL.name(),
            CaseVariables.SCHEME.name(),
            CaseUrgency.URGENCY,
            PRIORITY,
            CaseVariables.LEAD_PROFESSIONAL.name());

    private HandedOn() {}

    /** The variables that every called process of a case has. */
    public static Set<String> names() {
        return new LinkedHashSet<>(NAMES);
    }

    static void by(CallableElement call) {
        if (call.getBusinessKeyValueProvider() == null) {
            call.setBusinessKeyValueProvider(new InForce(HandedOn::key));
        }
        NAMES.stream().filter(name -> isFree(name, call.getInputs())).forEach(name -> call.addInput(in(name)));
        if (isFree(PRIORITY, call.getOutputs())) {
            call.addOutput(new Back());
        }
    }

    private static Object key(VariableScope scope) {
        return ((DelegateExecution) scope).getProcessBusinessKey();
    }

    private static boolean isFree(String name, List<CallableElementParameter> mapped) {
        return mapped.stream().noneMatch(mapping -> mapping.isAllVariables() || name.equals(mapping.getTarget()));
    }

    private static CallableElementParameter in(String name) {
        CallableElementParameter in = new CallableElementParameter();
        in.setTarget(name);
        in.setSourceValueProvider(new InForce(scope -> scope.getVariable(name)));
        return in;
    }

    /** A case becomes more urgent in what it calls, and never less. */
    private static final class Back extends CallableElementParameter {

        Back() {
            setTarget(PRIORITY);
        }

        @Override
        public void applyTo(VariableScope called, VariableMap variables) {
            DelegateExecution caller =
                    ((DelegateExecution) called).getProcessInstance().getSuperExecution();
            if (caller != null
                    && called.getVariable(PRIORITY) instanceof Number priority
                    && !(caller.getVariable(PRIORITY) instanceof Number before
                            && before.intValue() >= priority.intValue())) {
                variables.put(PRIORITY, priority);
            }
        }
    }
}
