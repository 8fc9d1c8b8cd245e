package org.wholefamily.referral;

import org.wholefamily.process.Variable;

/** The words of the process {@code referral} and of the one that asks the readers of a hidden family. */
final class ReferralProcess {

    /** Whether the referral may be about a family that is known. */
    static final Variable<Boolean> POSSIBLE_MATCH = Variable.flag("possibleMatch");

    /** Whether the referral may be about a family that is kept hidden. */
    static final Variable<Boolean> HIDDEN_MATCH = Variable.flag("hiddenMatch");

    static final Variable<String> MATCHED_CASE = Variable.text("matchedCase");
    /** Whether the family that was recognised has an open case already. */
    static final Variable<Boolean> ALREADY_OPEN = Variable.flag("alreadyOpen");

    static final Variable<Boolean> ELIGIBLE = Variable.flag("eligible");
    static final Variable<String> ROUTE = Variable.text("route");
    static final Variable<Number> CRITERIA_MET = new Variable<>("criteriaMet", Number.class);
    static final Variable<Object> REASONS = new Variable<>("reasons", Object.class);
    /** Whether the facts were enough for the table to decide. */
    static final Variable<Boolean> FACTS_COMPLETE = Variable.flag("factsComplete");
    /** Whether the family was attached to the programme. */
    static final Variable<Boolean> CASE_OPENED = Variable.flag("caseOpened");

    /** How urgent the case is, as the table of urgencies says. */
    static final Variable<String> URGENCY = Variable.text("urgency");
    /** Whether the referrer says that a child could be in danger now; null when the referral does not say. */
    static final Variable<Boolean> IMMEDIATE_DANGER = Variable.flag("immediateDanger");

    static final Variable<String> SCREENING_OUTCOME = Variable.text("screeningOutcome");
    static final Variable<String> DECISION = Variable.text("decision");
    static final Variable<Boolean> AGREED = Variable.flag("agreed");

    static final String SHARING_FORM = "referral-sharing";
    static final String NO_KNOWN_CASE = "none";

    private ReferralProcess() {}
}
