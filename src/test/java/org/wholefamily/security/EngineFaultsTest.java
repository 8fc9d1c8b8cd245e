package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.rest.dto.authorization.AuthorizationCreateDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wholefamily.EngineInMemory;
import org.wholefamily.process.RuleFailed;

class EngineFaultsTest {

    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        var configuration = new EngineInMemory();
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("stuck.bpmn", stuck())
                .addModelInstance("lost.bpmn", lost())
                .deploy();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void what_is_not_there_is_told_as_not_there() {
        Throwable unknown = catchThrowable(() -> engine.getRuntimeService().getVariables("none"));

        assertThat(EngineFaults.status(unknown)).hasValue(Status.NOT_FOUND);
        assertThat(EngineFaults.status(wrapped(unknown))).hasValue(Status.NOT_FOUND);
        assertThat(EngineFaults.status(
                        wrapped(catchThrowable(() -> engine.getRuntimeService().signal("none")))))
                .hasValue(Status.NOT_FOUND);
        assertThat(EngineFaults.status(asWords("No job found with id 'none'."))).hasValue(Status.NOT_FOUND);
        assertThat(EngineFaults.status(asWords("No job found with id 'none': job is null")))
                .hasValue(Status.NOT_FOUND);
    }

    @Test
    void a_rule_that_fails_with_the_values_of_a_call_is_told_to_the_caller() {
        RuleFailed rule = new RuleFailed("1 / children", "it fails with these values");

        assertThat(EngineFaults.status(new ProcessEngineException("Exception while evaluating decision", rule)))
                .hasValue(Status.BAD_REQUEST);
    }

    @Test
    void what_is_left_out_or_wrong_is_told_as_such() {
        Throwable leftOut = catchThrowable(() -> engine.getTaskService().claim(null, null));
        Throwable noRetries = catchThrowable(() -> engine.getManagementService().setJobRetries("none", -1));
        Throwable noType =
                catchThrowable(() -> AuthorizationCreateDto.update(new AuthorizationCreateDto(), null, null));

        assertThat(EngineFaults.status(leftOut)).hasValue(Status.BAD_REQUEST);
        assertThat(EngineFaults.status(asWords(noRetries.getMessage()))).hasValue(Status.BAD_REQUEST);
        assertThat(EngineFaults.status(noType)).hasValue(Status.BAD_REQUEST);
    }

    @Test
    void a_model_in_which_a_process_is_stuck_is_no_fault_of_the_caller() {
        Throwable stuck = catchThrowable(() -> engine.getRuntimeService().startProcessInstanceByKey("stuck"));

        assertThat(stuck).isExactlyInstanceOf(ProcessEngineException.class).hasNoCause();
        assertThat(EngineFaults.status(stuck)).isEmpty();
        assertThat(EngineFaults.status(wrapped(stuck))).isEmpty();
    }

    @Test
    void work_of_ours_that_loses_its_way_is_no_fault_of_the_caller() {
        Throwable lost = catchThrowable(() -> engine.getRuntimeService()
                .startProcessInstanceByKey("lost", Map.of("work", (Runnable)
                        () -> engine.getRuntimeService().getVariables("none"))));
        Throwable nothing = catchThrowable(() -> engine.getRuntimeService()
                .startProcessInstanceByKey("lost", Map.of("work", (Runnable) () -> {
                    throw new NullPointerException();
                })));

        Throwable misused = catchThrowable(() -> engine.getRuntimeService()
                .startProcessInstanceByKey("lost", Map.of("work", (Runnable) () -> {
                    throw new NotValidException("work of ours asks wrongly");
                })));

        assertThat(EngineFaults.status(wrapped(misused))).isEmpty();
        assertThat(EngineFaults.status(wrapped(lost))).isEmpty();
        assertThat(EngineFaults.status(wrapped(nothing))).isEmpty();
    }

    @Test
    void a_job_that_failed_a_lost_database_and_a_stop_stay_what_they_are() {
        RuntimeException away = new IllegalStateException(new SQLTransientConnectionException("away"));

        assertThat(EngineFaults.status(asWords("The disk is full"))).isEmpty();
        assertThat(EngineFaults.status(asWords("Exception while performing user query: away")))
                .isEmpty();
        assertThat(EngineFaults.status(asWords(null))).isEmpty();
        assertThat(EngineFaults.status(away)).isEmpty();
        assertThat(EngineFaults.status(wrapped(away))).isEmpty();
        assertThat(EngineFaults.status(new IllegalStateException("ours"))).isEmpty();
    }

    @Test
    void what_the_interface_has_told_already_stays_as_it_is() {
        assertThat(EngineFaults.status(new InvalidRequestException(Status.BAD_REQUEST, "told")))
                .isEmpty();
    }

    private static RestException wrapped(Throwable fault) {
        return new RestException(Status.INTERNAL_SERVER_ERROR, (Exception) fault, "Cannot do this");
    }

    private static RestException asWords(String message) {
        return new RestException(Status.INTERNAL_SERVER_ERROR, message);
    }

    /** No flow leads out of its gateway. */
    private static BpmnModelInstance stuck() {
        return Bpmn.createExecutableProcess("stuck")
                .startEvent()
                .exclusiveGateway("where")
                .condition("never", "${false}")
                .endEvent()
                .moveToNode("where")
                .condition("not this way either", "${false}")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance lost() {
        return Bpmn.createExecutableProcess("lost")
                .startEvent()
                .serviceTask()
                .camundaExpression("${work.run()}")
                .endEvent()
                .done();
    }
}
