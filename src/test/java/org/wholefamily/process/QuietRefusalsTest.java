package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.exception.cmmn.CaseExecutionNotFoundException;
import org.camunda.bpm.engine.exception.dmn.DecisionDefinitionNotFoundException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.wholefamily.EngineInMemory;

class QuietRefusalsTest {

    private static final Logger ENGINE_LOG = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine");
    private static final FormRefused REFUSED = new FormRefused("birthday", "Marker is no date");

    private static ProcessEngine engine;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeAll
    static void start() {
        var configuration = new EngineInMemory();
        configuration.setCommandContextFactory(new QuietRefusals(configuration));
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void listen() {
        log.start();
        ENGINE_LOG.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        ENGINE_LOG.detachAppender(log);
    }

    static Stream<RuntimeException> refusals() {
        return Stream.of(
                REFUSED,
                new FormFieldValidationException("birthday", REFUSED.getMessage(), REFUSED),
                new UnknownCase("NS-000404"),
                new NullValueException("There is no task with id 'Marker': task is null"),
                new ProcessEngineException("Query return 2 results instead of max 1"),
                new DecisionDefinitionNotFoundException("no deployed decision definition found with id 'Marker'"),
                new CaseExecutionNotFoundException("There does not exist any case execution with id: 'Marker'"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_leaves_nothing_in_the_log(RuntimeException refusal) {
        assertThat(catchThrowable(() -> run(refusal))).isSameAs(refusal);

        assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.INFO));
    }

    static Stream<RuntimeException> faultsOnTheWay() {
        return Stream.of(new NullValueException("task is null"), new ProcessEngineException("no way out"));
    }

    @ParameterizedTest
    @MethodSource("faultsOnTheWay")
    void a_fault_of_a_process_that_moves_on_is_told_with_its_trace(RuntimeException fault) {
        fault.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl", "take", null, 1)
        });

        assertThat(catchThrowable(() -> run(fault))).isSameAs(fault);

        assertThat(log.list).anyMatch(event -> event.getLevel() == Level.ERROR);
    }

    @Test
    void a_fault_of_the_engine_with_a_cause_is_told_with_its_trace() {
        ProcessEngineException fault =
                new ProcessEngineException("Error while evaluating", new IllegalStateException());

        assertThat(catchThrowable(() -> run(fault))).isSameAs(fault);

        assertThat(log.list).anyMatch(event -> event.getLevel() == Level.ERROR);
    }

    @Test
    void a_fault_is_told_with_its_trace() {
        IllegalStateException fault = new IllegalStateException("The disk is full");

        assertThat(catchThrowable(() -> run(fault))).isSameAs(fault);

        assertThat(log.list).anySatisfy(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("The disk is full");
        });
    }

    private static void run(RuntimeException thrown) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    throw thrown;
                });
    }
}
