package org.wholefamily;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** An execution of the engine of which a service sees the variables, and the case and council that they name. */
public final class Executions {

    private Executions() {}

    /** The execution reads and writes the given map. */
    public static DelegateExecution over(Map<String, Object> variables) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getVariable(anyString())).thenAnswer(call -> variables.get(call.<String>getArgument(0)));
        doAnswer(call -> variables.put(call.getArgument(0), call.getArgument(1)))
                .when(execution)
                .setVariable(anyString(), any());
        doAnswer(call -> variables.keySet().removeAll(call.<Collection<String>>getArgument(0)))
                .when(execution)
                .removeVariables(anyCollection());
        when(execution.getProcessBusinessKey()).thenAnswer(call -> variables.get("caseReference"));
        when(execution.getTenantId()).thenAnswer(call -> variables.get("council"));
        return execution;
    }
}
