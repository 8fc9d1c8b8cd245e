package org.wholefamily.process;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A person opens the form of a task, or sends it in.
 *
 * @param formId the form's id, a council's own form under the shared id
 * @param caseReference the case; null where a form starts something
 * @param council the tenant of the case
 * @param user who opens it; null when the engine itself asks
 * @param step the word of the task
 * @param agency the agency whose task this is; null for the council's own
 * @param variable reads a process variable by its name; gives null where there is none
 * @param read what was read for this form already
 */
public record FormRequest(
        String formId,
        String caseReference,
        String council,
        String user,
        String step,
        String agency,
        Function<String, Object> variable,
        Map<Object, Object> read) {

    public FormRequest(
            String formId,
            String caseReference,
            String council,
            String user,
            String step,
            String agency,
            Function<String, Object> variable) {
        this(formId, caseReference, council, user, step, agency, variable, new HashMap<>());
    }

    /**
     * What several of a form's questions stand on, read when the first of them is asked: all of a form is shown, and taken, as
     * of one moment.
     *
     * @param what names it, among everything that any feature reads
     */
    @SuppressWarnings("unchecked")
    public <T> T once(Object what, Supplier<T> reading) {
        if (!read.containsKey(what)) {
            read.put(what, reading.get());
        }
        return (T) read.get(what);
    }
}
