package org.wholefamily.closure;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wholefamily.models.ModelTrace;

class ClosureProcessTest {

    @RegisterExtension
    final ModelTrace closures = ModelTrace.of("closure");

    @BeforeEach
    void the_check_is_due_in_half_a_year() {
        closures.service(
                        "weighClosure",
                        execution -> execution.setVariable(
                                "stepUp", "step-up".equals(execution.getVariable("closureRoute"))))
                .service("closeCase", execution -> execution.setVariable("sustainDueOn", "2014-04-01"))
                .services("recordSustainCheck");
    }

    @Test
    void a_family_steps_down_and_is_asked_again_half_a_year_later() {
        ProcessInstance closure = closures.start(Map.of("leadProfessional", "sam"));

        closures.complete("proposeClosure", Map.of("closureRoute", "step-down"));
        assertThat(closures.task("informFamily")).isAssignedTo("sam");
        closures.complete("informFamily", Map.of());
        closures.complete("approveClosure", Map.of("approved", true));
        assertThat(closure).isWaitingAtExactly("event_sustainDue").hasPassed("serviceTask_closeCase");
        closures.due("event_sustainDue");
        closures.complete("checkSustained", Map.of("sustained", true));

        assertThat(closure)
                .isEnded()
                .hasPassed("serviceTask_recordSustainCheck")
                .hasNotPassed("userTask_acceptStepUp");
    }

    @Test
    void social_care_takes_over_before_anybody_lets_go() {
        ProcessInstance closure = closures.start(Map.of("leadProfessional", "sam"));

        closures.complete("proposeClosure", Map.of("closureRoute", "step-up"));
        assertThat(closures.task("acceptStepUp")).hasCandidateGroup("agency-social-care");
        closures.complete("acceptStepUp", Map.of());

        assertThat(closure)
                .isWaitingAt("userTask_approveClosure")
                .hasNotPassed("userTask_informFamily", "serviceTask_closeCase");
    }

    @Test
    void a_closure_that_is_not_approved_is_proposed_again() {
        ProcessInstance closure = closures.start(Map.of("leadProfessional", "sam"));

        closures.complete("proposeClosure", Map.of("closureRoute", "step-down"));
        closures.complete("informFamily", Map.of());
        closures.complete("approveClosure", Map.of("approved", false));

        assertThat(closure).isWaitingAt("userTask_proposeClosure").hasNotPassed("serviceTask_closeCase");
    }
}
