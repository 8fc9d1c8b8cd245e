package org.wholefamily.furtherreferral;

import org.wholefamily.process.Variable;

/** The words of the process {@code further-referral} and of the part of the map that calls it. */
final class FurtherReferralProcess {

    static final String KEY = "further-referral";
    static final String REFERRAL_ADDED = "referralAdded";
    static final String FORM = "further-referral";

    /** The case that the referral had opened before its family was recognised. */
    static final Variable<String> REFERRAL_CASE = Variable.text("referralCase");

    /** What changes through the referral: nothing, need or danger. */
    static final Variable<String> WHAT_CHANGES = Variable.text("whatChanges");

    static final Variable<String> NEED = Variable.text("need");

    /** The number of the concern that the referral gives cause for. */
    static final Variable<String> CONCERN_ID = Variable.text("concernId");

    private FurtherReferralProcess() {}
}
