package org.wholefamily.process.form;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.wholefamily.process.FormRefused;

/** Says a refusal as the engine does, so that callers over HTTP get a 400 that names the field. */
final class Refusals {

    private Refusals() {}

    static void translated(Runnable submission) {
        translated(() -> {
            submission.run();
            return null;
        });
    }

    static <T> T translated(Supplier<T> submission) {
        try {
            return submission.get();
        } catch (FormRefused refused) {
            throw new FormFieldValidationException(refused.field(), refused.getMessage(), refused);
        }
    }
}
