package org.wholefamily.draft;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has typed into a form and not sent.
 *
 * @param answers by the keys of the form, right or wrong
 * @param version counts the times that it was saved
 * @param by who saved it last
 */
record Draft(Map<String, Object> answers, int version, Instant savedAt, String by) {

    /**
     * What a call brings.
     *
     * @param version that of the draft that it goes on with; 0 or null for the first one
     */
    record Typed(Map<String, Object> answers, Integer version) {

        int before() {
            return version == null ? 0 : version;
        }
    }

    /** What a call is told that has saved a draft. */
    record Saved(int version, Instant savedAt) {}
}
