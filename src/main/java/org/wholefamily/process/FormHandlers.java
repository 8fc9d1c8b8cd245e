package org.wholefamily.process;

import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;

/** Puts the contract of the deployed form around what the engine does with a submission. */
public interface FormHandlers {

    TaskFormHandler guard(TaskFormHandler handler);

    StartFormHandler guard(StartFormHandler handler);
}
