package org.wholefamily.consent;

import org.wholefamily.process.Variable;

/** The words of the process {@code consent-withdrawal} and of the part of the map that carries it out. */
final class ConsentProcess {

    static final String KEY = "consent-withdrawal";
    static final String CONSENT_WITHDRAWN = "consentWithdrawn";
    static final Variable<String> PURPOSE = Variable.text("purpose");
    static final Variable<String> WITHDRAWN_ON = Variable.text("withdrawnOn");

    /** Whether the agency may be given the task that comes next. */
    static final Variable<Boolean> SHARED = Variable.flag("shared");

    private ConsentProcess() {}
}
