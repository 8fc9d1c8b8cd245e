package org.wholefamily.assessment;

import org.wholefamily.process.Variable;

/** The words of the process {@code assessment}. */
public final class AssessmentProcess {

    static final String PART_FORM = "assessment-agency-part";

    /** How urgent the referral is: same-day, soon or standard. */
    static final Variable<String> URGENCY = Variable.text("urgency");
    /** The agencies that the tables suggest for the concerns. */
    static final Variable<Object> SUGGESTED_AGENCIES = list("suggestedAgencies");
    /** The agencies that are asked for their part of the assessment, because something may be shared with them. */
    static final Variable<Object> AGENCIES_TO_ASK = list("agenciesToAsk");
    /** The moment at which a late agency is asked again. */
    static final Variable<String> CHASE_ON = Variable.text("chaseOn");
    /** The moment from which an assessment goes on without a part that has not come. */
    static final Variable<String> GIVE_UP_ON = Variable.text("giveUpOn");

    static final Variable<String> CHASED_ON = Variable.text("chasedOn");
    static final Variable<Boolean> KNOWN_TO_US = Variable.flag("knownToUs");
    static final Variable<Object> NEEDS_KNOWN = list("needsKnown");
    static final Variable<Boolean> INVOLVED_NOW = Variable.flag("involvedNow");
    /** The day on which the family was seen at home. */
    public static final Variable<String> VISITED_ON = Variable.text("visitedOn");

    static final Variable<Object> NEEDS_SEEN = list("needsSeen");
    static final Variable<Object> AGREED_NEEDS = list("agreedNeeds");
    static final Variable<Boolean> FAMILY_AGREES_WITH_NEEDS = Variable.flag("familyAgreesWithNeeds");
    static final Variable<String> SHARED_WITH_FAMILY_ON = Variable.text("sharedWithFamilyOn");

    static final Variable<Object> NEEDS = list("needs");
    /** The day on which the assessment was completed. */
    public static final Variable<String> ASSESSED_ON = Variable.text("assessedOn");
    /** Whether work is among the needs, so that the employment adviser is asked. */
    static final Variable<Boolean> SEEKING_WORK = Variable.flag("seekingWork");

    private AssessmentProcess() {}

    private static Variable<Object> list(String name) {
        return new Variable<>(name, Object.class);
    }
}
