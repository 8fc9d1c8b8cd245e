package org.wholefamily.referral;

/** The families that a council knows already, as far as a new referral is concerned. */
public interface KnownFamilies {

    /** Whether the family of a case looks like one that its council knows from another case. */
    boolean anyLike(String caseReference);

    /** Makes the family of a case the family of a case that was known before. */
    void join(String caseReference, String knownCaseReference);
}
