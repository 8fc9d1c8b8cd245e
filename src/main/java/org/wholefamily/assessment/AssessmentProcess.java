package org.wholefamily.assessment;

import org.wholefamily.process.Variable;

/** The words of the process {@code assessment}. */
final class AssessmentProcess {

    static final String PART_FORM = "assessment-agency-part";

    static final Variable<String> URGENCY = Variable.text("urgency");
    static final Variable<Object> SUGGESTED_AGENCIES = list("suggestedAgencies");
    static final Variable<Object> AGENCIES_TO_ASK = list("agenciesToAsk");
    static final Variable<String> CHASE_ON = Variable.text("chaseOn");
    static final Variable<String> GIVE_UP_ON = Variable.text("giveUpOn");

    static final Variable<String> CHASED_ON = Variable.text("chasedOn");
    static final Variable<Boolean> KNOWN_TO_US = Variable.flag("knownToUs");
    static final Variable<Object> NEEDS_KNOWN = list("needsKnown");
    static final Variable<Boolean> INVOLVED_NOW = Variable.flag("involvedNow");

    static final Variable<String> VISITED_ON = Variable.text("visitedOn");
    static final Variable<Object> NEEDS_SEEN = list("needsSeen");
    static final Variable<Object> AGREED_NEEDS = list("agreedNeeds");
    static final Variable<Boolean> FAMILY_AGREES_WITH_NEEDS = Variable.flag("familyAgreesWithNeeds");
    static final Variable<String> SHARED_WITH_FAMILY_ON = Variable.text("sharedWithFamilyOn");

    static final Variable<Object> NEEDS = list("needs");
    static final Variable<String> ASSESSED_ON = Variable.text("assessedOn");
    static final Variable<Boolean> SEEKING_WORK = Variable.flag("seekingWork");

    private AssessmentProcess() {}

    private static Variable<Object> list(String name) {
        return new Variable<>(name, Object.class);
    }
}
