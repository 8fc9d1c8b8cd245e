package org.wholefamily.process;

import java.util.List;
import java.util.Map;

/**
 * How a version of a decision comes to its answer.
 *
 * @param decision the id that all its versions share
 * @param council whose own table it is; null for the shared one
 * @param answers one map of outputs a row that answered
 * @param rows the rows that answered, those of the decision's own table first, then those of the tables that it stands on
 * @param nearest the fewest inputs that would have to change for the other answer
 * @param labels what the tables call the inputs, by name; some have no label
 */
public record Explanation(
        String decision,
        String council,
        int version,
        List<Map<String, Object>> answers,
        List<Row> rows,
        Nearest nearest,
        Map<String, String> labels) {

    /**
     * A row that answered.
     *
     * @param table the id of the decision whose table it is in
     * @param question what that table asks
     * @param sentence of guidance on which the row rests; empty when it has none
     */
    public record Row(String table, String question, String rule, String sentence) {}

    /**
     * The nearest miss.
     *
     * @param changes the new values by input, as few as there can be; empty when none were found
     * @param within how many changes together were all looked at
     * @param answer what the decision says with the changes; null when none were found
     * @param beyond by input, whether every number from the new one on would do too
     */
    public record Nearest(
            Map<String, Object> changes, int within, Map<String, Object> answer, Map<String, Beyond> beyond) {}

    /** In which direction all further numbers give the same answer. */
    public enum Beyond {
        UPWARDS,
        DOWNWARDS,
        NEITHER
    }
}
