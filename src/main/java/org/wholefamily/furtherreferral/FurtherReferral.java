package org.wholefamily.furtherreferral;

import java.time.LocalDate;

/**
 * A referral of a family with which somebody works already, for those who do to read.
 *
 * @param referralCase the case that the referral had opened
 * @param caseReference the open case
 * @param immediate whether it spoke of a danger, which was told at once
 * @param whatIsNew in the words of whoever read it; null before
 */
record FurtherReferral(
        String referralCase,
        String caseReference,
        boolean immediate,
        LocalDate readOn,
        String readBy,
        String whatIsNew,
        String whatChanges) {

    /** The same referral, read; which happens once. */
    FurtherReferral read(LocalDate on, String by, String whatIsNew, String whatChanges) {
        if (readOn != null) {
            throw new IllegalStateException("The referral of " + referralCase + " is read already");
        }
        return new FurtherReferral(referralCase, caseReference, immediate, on, by, whatIsNew, whatChanges);
    }
}
