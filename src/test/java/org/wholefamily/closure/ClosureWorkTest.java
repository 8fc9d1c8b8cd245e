package org.wholefamily.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wholefamily.Clocks;
import org.wholefamily.Tables;
import org.wholefamily.family.Cases;
import org.wholefamily.models.ModelTrace;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.Deadline;
import org.wholefamily.process.Deadlines;

class ClosureWorkTest {

    private final Closures closures = new Closures(Tables.of("V30__outcomes_and_claims.sql"));
    private final Cases cases = mock();
    private final Deadlines deadlines = mock();
    private final ClosingCases closing =
            new ClosingCases(closures, cases, deadlines, mock(CaseJournal.class), Clocks.at("2014-08-01"));

    @RegisterExtension
    final ModelTrace trace = ModelTrace.of("closure");

    private ProcessInstance process;

    @BeforeEach
    void the_work_is_done() {
        trace.service("weighClosure", new WeighClosure(closing));
        trace.service("closeCase", new CloseCase(closing));
        trace.service("recordSustainCheck", new RecordSustainCheck(closing));
        Instant due = Instant.parse("2015-02-02T17:00:00Z");
        when(deadlines.of(eq("sustainCheck"), any(), any(), any(), any())).thenReturn(new Deadline(due, due, due, "x"));
        process = trace.start(Map.of("leadProfessional", "lead"));
    }

    @Test
    void a_family_that_steps_down_hears_of_it_and_is_asked_again_after_six_months() {
        trace.complete("proposeClosure", Map.of("closureRoute", "step-down"));
        trace.complete("informFamily", Map.of());
        trace.complete("approveClosure", Map.of("approved", true));
        verify(cases).close("NS-000012", "closed", LocalDate.parse("2014-08-01"));
        BpmnAwareTests.assertThat(process).isNotEnded();

        trace.due("event_sustainDue");
        trace.complete("checkSustained", Map.of("checkedOn", "2015-02-02", "sustained", true));

        BpmnAwareTests.assertThat(process).isEnded();
        BpmnAwareTests.assertThat(process).hasNotPassed("userTask_acceptStepUp");
        assertThat(closures.find("NS-000012").orElseThrow().sustained()).isTrue();
    }

    @Test
    void a_family_that_steps_up_is_taken_over_by_social_care() {
        trace.complete("proposeClosure", Map.of("closureRoute", "step-up"));

        BpmnAwareTests.assertThat(process).isWaitingAtExactly("userTask_acceptStepUp");
    }

    @Test
    void a_closure_that_is_not_approved_is_proposed_again() {
        trace.complete("proposeClosure", Map.of("closureRoute", "step-down"));
        trace.complete("informFamily", Map.of());
        trace.complete("approveClosure", Map.of("approved", false));

        BpmnAwareTests.assertThat(process).isWaitingAtExactly("userTask_proposeClosure");
        verify(cases, never()).close(any(), any(), any());
    }
}
