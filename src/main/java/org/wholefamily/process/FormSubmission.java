package org.wholefamily.process;

import java.util.Map;

/**
 * What a person answered on one form, after the form's contract has been kept.
 *
 * @param formId the form's id, a council's own form under the shared id
 * @param caseReference the case; null on a start form that opens one
 * @param council the tenant of the case, or of the person who starts one
 * @param user who submits
 * @param task id of the engine's task; null on a start form
 * @param step the word of the task, such as {@code screenReferral}; on a start form the process id
 * @param agency the agency whose task this is; null for the council's own
 * @param answers the answers that the engine may keep
 * @param personal the answers that only the family record may keep
 */
public record FormSubmission(
        String formId,
        String caseReference,
        String council,
        String user,
        String task,
        String step,
        String agency,
        Map<String, Object> answers,
        Map<String, Object> personal) {}
