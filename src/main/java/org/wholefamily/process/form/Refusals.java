package org.wholefamily.process.form;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.wholefamily.problem.Refusal;
import org.wholefamily.process.FormRefused;

/** Says a refusal as the engine does, so that callers over HTTP get a 400, by the words of the form. */
final class Refusals {

    private Refusals() {}

    /** @param asked what the form asks, looked up when something is refused */
    static <T> T translated(Supplier<T> submission, Supplier<Map<String, Field>> asked) {
        try {
            return submission.get();
        } catch (RuntimeException fault) {
            if (Refusal.in(fault).orElse(null) instanceof FormRefused refused) {
                FormRefused told = worded(refused, asked);
                throw new FormFieldValidationException(told.field(), told.getMessage(), told);
            }
            throw fault;
        }
    }

    private static FormRefused worded(FormRefused refused, Supplier<Map<String, Field>> asked) {
        if (refused.faults().stream().allMatch(fault -> fault.label() != null)) {
            return refused;
        }
        Map<String, Field> fields = asked.get();
        return refused.told(fault -> Wording.of(fault, fields));
    }
}
