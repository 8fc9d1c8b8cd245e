package org.wholefamily.safeguarding;

import org.wholefamily.process.Variable;

/** The words of the process {@code safeguarding-concern} and of the part of the map that answers it. */
public final class SafeguardingProcess {

    public static final String KEY = "safeguarding-concern";
    public static final String CONCERN_RAISED = "safeguardingConcernRaised";
    public static final Variable<String> CONCERN_ID = Variable.text("concernId");
    public static final Variable<Boolean> IMMEDIATE = Variable.flag("immediate");

    static final Variable<String> CONTACTED_SOCIAL_CARE_ON = Variable.text("contactedSocialCareOn");
    static final Variable<String> ACTION_TAKEN = Variable.text("actionTaken");

    private SafeguardingProcess() {}
}
