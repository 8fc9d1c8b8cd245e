package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;

class CaseVariablesTest {

    private final DelegateExecution execution = mock();

    @Test
    void the_case_is_that_of_the_process_whether_or_not_a_variable_says_so() {
        when(execution.getProcessBusinessKey()).thenReturn("NS-000012");
        assertThat(CaseVariables.CASE_REFERENCE.in(execution)).isEqualTo("NS-000012");

        when(execution.getVariable("caseReference")).thenReturn("NS-000012");
        assertThat(CaseVariables.CASE_REFERENCE.require(execution)).isEqualTo("NS-000012");
    }

    @Test
    void a_variable_that_names_another_case_or_council_stops_the_work_and_is_not_repeated() {
        when(execution.getProcessBusinessKey()).thenReturn("NS-000012");
        when(execution.getTenantId()).thenReturn("northshire");
        when(execution.getVariable("caseReference")).thenReturn("ST-000001");
        when(execution.getVariable("council")).thenReturn("southtown");

        for (Variable<String> owned : new Variable[] {CaseVariables.CASE_REFERENCE, CaseVariables.COUNCIL}) {
            assertThatThrownBy(() -> owned.in(execution))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(owned.name())
                    .hasMessageNotContainingAny("ST-000001", "southtown");
        }
    }

    @Test
    void a_call_that_hands_on_no_key_is_of_the_case_around_it() {
        DelegateExecution around = mock();
        DelegateExecution process = mock();
        when(execution.getProcessInstance()).thenReturn(process);
        when(process.getSuperExecution()).thenReturn(around);
        when(around.getProcessBusinessKey()).thenReturn("NS-000012");
        when(execution.getVariable("caseReference")).thenReturn("NS-000012");

        assertThat(CaseVariables.CASE_REFERENCE.require(execution)).isEqualTo("NS-000012");
    }
}
