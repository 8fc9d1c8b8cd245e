package org.wholefamily.evidence.telling;

import java.time.LocalDate;

/**
 * What a caseworker said otherwise than the extracts told.
 *
 * @param told what they told then, as text
 * @param said the same where the correction has ended
 * @param reason null where none was given
 */
record Correction(String fact, String told, String said, String reason, String by, LocalDate on) {

    /** A correction that has ended stays in the record and says nothing any more. */
    boolean stands() {
        return !said.equals(told);
    }

    boolean repeats(Correction earlier) {
        return told.equals(earlier.told)
                && said.equals(earlier.said)
                && (reason == null || reason.equals(earlier.reason));
    }
}
