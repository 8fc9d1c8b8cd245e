package org.wholefamily.claim;

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

    static final String CHECK_CLAIM = "userTask_checkClaim";
    static final String SIGN_OFF_CLAIM = "userTask_signOffClaim";
    static final String SUBMIT_CLAIM = "userTask_submitClaim";

    static final String RECORD_REPLY = "userTask_recordReply";

    private ClaimProcess() {}
}
