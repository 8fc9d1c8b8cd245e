package org.wholefamily.process;

import java.util.Map;

/** The personal answers of a case, for the work that comes after a form. */
public interface CaseAnswers {

    /** The answers given last on a form of a case, by field; empty when it was never answered. */
    Map<String, Object> on(String caseReference, String formId);

    /** The answers given last on a form of a case by an agency, in its own part, where parts are kept apart. */
    default Map<String, Object> on(String caseReference, String formId, String agency) {
        return on(caseReference, formId);
    }
}
