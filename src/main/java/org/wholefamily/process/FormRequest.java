package org.wholefamily.process;

import java.util.function.Function;

/**
 * A person opens the form of a task.
 *
 * @param formId the form's id, a council's own form under the shared id
 * @param caseReference the case; null where a form starts something
 * @param council the tenant of the case
 * @param user who opens it; null when the engine itself asks
 * @param step the word of the task
 * @param agency the agency whose task this is; null for the council's own
 * @param variable reads a process variable by its name; gives null where there is none
 */
public record FormRequest(
        String formId,
        String caseReference,
        String council,
        String user,
        String step,
        String agency,
        Function<String, Object> variable) {}
