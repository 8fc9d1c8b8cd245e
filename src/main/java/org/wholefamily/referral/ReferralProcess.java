package org.wholefamily.referral;

import org.wholefamily.process.Variable;

/** The words of the process {@code referral}. */
final class ReferralProcess {

    static final Variable<Boolean> POSSIBLE_MATCH = Variable.flag("possibleMatch");
    static final Variable<String> MATCHED_CASE = Variable.text("matchedCase");
    static final Variable<Boolean> ALREADY_OPEN = Variable.flag("alreadyOpen");
    static final Variable<Boolean> ELIGIBLE = Variable.flag("eligible");
    static final Variable<Object> REASONS = new Variable<>("reasons", Object.class);
    static final Variable<Boolean> FACTS_COMPLETE = Variable.flag("factsComplete");
    static final Variable<Boolean> CASE_OPENED = Variable.flag("caseOpened");
    static final Variable<String> SCREENING_OUTCOME = Variable.text("screeningOutcome");
    static final Variable<String> DECISION = Variable.text("decision");
    static final Variable<Boolean> AGREED = Variable.flag("agreed");

    static final String SHARING_FORM = "referral-sharing";
    static final String NO_KNOWN_CASE = "none";

    private ReferralProcess() {}
}
