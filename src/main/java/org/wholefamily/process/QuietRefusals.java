package org.wholefamily.process;

import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.exception.cmmn.CaseDefinitionNotFoundException;
import org.camunda.bpm.engine.exception.cmmn.CaseExecutionNotFoundException;
import org.camunda.bpm.engine.exception.dmn.DecisionDefinitionNotFoundException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;
import org.springframework.security.core.AuthenticationException;
import org.wholefamily.problem.Refusal;

/**
 * A refusal of what somebody typed in, or named though it is not there, is everyday work and no fault: it is answered,
 * and not cried out into the log.
 */
class QuietRefusals extends CommandContextFactory {

    QuietRefusals(ProcessEngineConfigurationImpl engine) {
        setProcessEngineConfiguration(engine);
    }

    @Override
    public CommandContext createCommandContext() {
        return new CommandContext(processEngineConfiguration) {
            @Override
            protected boolean shouldLogFine(Throwable fault) {
                return isRefusal(fault) || super.shouldLogFine(fault);
            }
        };
    }

    private static boolean isRefusal(Throwable fault) {
        return fault instanceof Refusal
                || fault instanceof AuthenticationException
                || (isNotThere(fault) || isTrial(fault) || isWrongCall(fault)) && !ProcessMoving.causes(fault)
                || fault instanceof FormFieldValidationException && fault.getCause() instanceof FormRefused;
    }

    /** A rule that is tried with what it cannot work with. */
    private static boolean isTrial(Throwable fault) {
        return fault instanceof DmnEngineException
                || fault instanceof FeelException
                || fault.getCause() instanceof DmnEngineException;
    }

    /** As the engine says that a call asks for what it cannot do; a fault that it met itself has a cause. */
    private static boolean isWrongCall(Throwable fault) {
        return fault.getClass() == ProcessEngineException.class && fault.getCause() == null;
    }

    private static boolean isNotThere(Throwable fault) {
        return fault instanceof NullValueException
                || fault instanceof DecisionDefinitionNotFoundException
                || fault instanceof CaseDefinitionNotFoundException
                || fault instanceof CaseExecutionNotFoundException;
    }
}
