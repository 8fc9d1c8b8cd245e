package org.wholefamily.safeguarding;

import org.wholefamily.process.Variable;

/** The words of the processes of a concern and of the part of the map that answers it. */
final class SafeguardingProcess {

    static final String KEY = "safeguarding-concern";
    static final String FRONT_DOOR = "safeguarding-front-door";
    static final String CONCERN_RAISED = "safeguardingConcernRaised";
    static final Variable<String> CONCERN_ID = Variable.text("concernId");
    static final Variable<Boolean> IMMEDIATE = Variable.flag("immediate");

    static final Variable<String> CONTACTED_SOCIAL_CARE_ON = Variable.text("contactedSocialCareOn");
    static final Variable<String> ACTION_TAKEN = Variable.text("actionTaken");

    private SafeguardingProcess() {}
}
