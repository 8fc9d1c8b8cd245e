package org.wholefamily.claim;

import org.wholefamily.process.FormRefused;

/**
 * The people through whose hands a claim goes: nobody approves their own work.
 *
 * @param checkedBy user id; null before somebody has checked it
 * @param signedBy user id; null before somebody has signed it off
 */
record ClaimHands(String checkedBy, String signedBy) {

    static final ClaimHands NONE = new ClaimHands(null, null);

    /** @throws FormRefused when the same person has checked it */
    ClaimHands signed(String user) {
        if (barSigning(user)) {
            throw new FormRefused("signedOff", "somebody else has to sign it off, because you checked it");
        }
        return new ClaimHands(checkedBy, user);
    }

    /** @throws FormRefused when the same person has checked or signed it */
    void submits(String user) {
        if (barSubmitting(user)) {
            throw new FormRefused("submissionReference", "somebody else has to submit it, because you approved it");
        }
    }

    boolean barSigning(String user) {
        return isSame(user, checkedBy);
    }

    boolean barSubmitting(String user) {
        return isSame(user, checkedBy) || isSame(user, signedBy);
    }

    private static boolean isSame(String user, String other) {
        return user != null && user.equals(other);
    }
}
