package org.wholefamily.claim;

import java.util.Map;
import org.wholefamily.process.Variable;

/** The words of the process {@code outcome-claim}. */
final class ClaimProcess {

    static final Variable<String> CLAIM_ID = Variable.text("claimId");
    static final Variable<Boolean> EVIDENCE_CHECKED = Variable.flag("evidenceChecked");
    static final Variable<Boolean> SIGNED_OFF = Variable.flag("signedOff");
    static final Variable<String> SUBMITTED_ON = Variable.text("submittedOn");
    static final Variable<String> SUBMISSION_REFERENCE = Variable.text("submissionReference");
    static final Variable<String> REPLY = Variable.text("reply");
    static final Variable<String> REPLIED_ON = Variable.text("repliedOn");
    static final Variable<String> AMOUNT_PAID = Variable.text("amountPaid");

    static final String CLAIMED_BEFORE = "claimedBefore";

    static final String KEY = "outcome-claim";

    private static final Map<String, String> QUESTIONS =
            Map.of("signOffClaim", SIGNED_OFF.name(), "submitClaim", SUBMISSION_REFERENCE.name());

    private ClaimProcess() {}

    /** What somebody is asked in whose step a refusal is told: the question of the form, else the step itself. */
    static String question(String step) {
        return QUESTIONS.getOrDefault(step, step);
    }
}
