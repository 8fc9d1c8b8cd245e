package org.wholefamily.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wholefamily.Clocks;
import org.wholefamily.Tables;
import org.wholefamily.models.ModelTrace;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.Deadline;
import org.wholefamily.process.Deadlines;

class EmploymentWorkTest {

    private final EmploymentReviews reviews = new EmploymentReviews(
            Tables.of("V20__assessment_and_plan.sql", "V30__outcomes_and_claims.sql", "V64__lists.sql"));
    private final Deadlines deadlines = mock();
    private final EmploymentSupport support =
            new EmploymentSupport(reviews, deadlines, mock(CaseJournal.class), Clocks.at("2013-11-05"));

    @RegisterExtension
    final ModelTrace trace = ModelTrace.of("employment-support");

    private ProcessInstance process;

    @BeforeEach
    void work_is_a_need() {
        trace.service("planNextMeeting", new PlanNextMeeting(support));
        trace.service("recordEmployment", new RecordEmployment(support));
        Instant due = Instant.parse("2013-12-03T17:00:00Z");
        when(deadlines.of(eq("nextMeeting"), any(), any(), any(), any())).thenReturn(new Deadline(due, due, due, "x"));
        process = trace.start(Map.of("agency", "jobcentre"));
    }

    @Test
    void the_adviser_meets_the_family_until_the_support_ends() {
        trace.complete("meetAdviser", Map.of("takesUpSupport", true));
        trace.complete("recordProgress", progress("looking", true));
        BpmnAwareTests.assertThat(process).isNotEnded();
        trace.due("event_nextMeeting");
        trace.complete("recordProgress", progress("in-work", false));

        BpmnAwareTests.assertThat(process).isEnded();
        BpmnAwareTests.assertThat(process)
                .hasPassed("serviceTask_planNextMeeting", "serviceTask_recordEmployment", "endEvent_supportEnded");
        assertThat(reviews.of("NS-000012"))
                .extracting(EmploymentReview::workStatus)
                .containsExactly("looking", "in-work");
    }

    @Test
    void a_family_that_wants_no_adviser_is_left_in_peace() {
        trace.complete("meetAdviser", Map.of("takesUpSupport", false));

        BpmnAwareTests.assertThat(process).isEnded();
        BpmnAwareTests.assertThat(process)
                .hasPassed("endEvent_supportDeclined")
                .hasNotPassed("userTask_recordProgress");
    }

    @Test
    void withdrawn_consent_ends_the_support() {
        trace.complete("meetAdviser", Map.of("takesUpSupport", true));
        trace.consentWithdrawn(trace.task("recordProgress"));

        BpmnAwareTests.assertThat(process).isEnded();
        BpmnAwareTests.assertThat(process)
                .hasPassed("endEvent_consentWithdrawn")
                .hasNotPassed("serviceTask_recordEmployment");
    }

    private static Map<String, Object> progress(String status, boolean continues) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("workStatus", status);
        answers.put("since", null);
        answers.put("stepsDone", null);
        answers.put("supportContinues", continues);
        return answers;
    }
}
