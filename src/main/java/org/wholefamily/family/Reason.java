package org.wholefamily.family;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a table answered so.
 *
 * @param decision the id of the table
 * @param version of the table; null when nobody kept it
 * @param council whose own table it is; null for the shared one
 * @param rule the id of the row that answered; null when it is not known
 * @param sentence of guidance on which that row rests
 * @param nearestMiss null when it cannot be said
 * @param notKept what of all this nobody kept
 */
record Reason(
        String decision,
        Integer version,
        @JsonInclude(JsonInclude.Include.NON_NULL) String council,
        LocalDate on,
        Object answer,
        String rule,
        String sentence,
        List<Input> inputs,
        Miss nearestMiss,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notKept) {

    /** What the table was asked with. */
    record Input(String name, Object value, String source) {}

    /**
     * What would have to be otherwise.
     *
     * @param changes as few as there can be; empty when so few would not do
     * @param answer with the changes; null when there are none
     * @param text the same in words
     */
    record Miss(List<Change> changes, Object answer, String text) {}

    record Change(String name, Object value) {}
}
