package org.wholefamily.process.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * Why a model set cannot be taken.
 *
 * @param file the name in the set, such as {@code bpmn/referral.bpmn}
 * @param element id of the element, row or field; the file itself when no element is to blame
 * @param reason in words for the person who edits models
 * @param table the question of the table; null outside tables, as is all that follows
 * @param row its number as the Modeler shows it; null when no row is to blame
 * @param label of the column or question, as its author wrote it
 * @param value what stands there
 * @param allowed what could stand there, in words
 * @param inputs for which it fails, by the labels of the columns or the names of the facts, as FEEL
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelFault(
        String file,
        String element,
        String reason,
        String table,
        Integer row,
        String label,
        String value,
        String allowed,
        Map<String, String> inputs) {

    public ModelFault(String file, String element, String reason) {
        this(file, element, reason, null, null, null, null, null, null);
    }

    /** The same at its place in a table; a row or a label may be null. */
    ModelFault at(String table, Integer row, String label) {
        return new ModelFault(file, element, reason, table, row, label, value, allowed, inputs);
    }

    /** The same with what stands there and what could stand there. */
    ModelFault with(String found, String possible) {
        return new ModelFault(file, element, reason, table, row, label, found, possible, inputs);
    }

    /** The same with the inputs for which it fails. */
    ModelFault when(Map<String, String> asked) {
        return new ModelFault(file, element, reason, table, row, label, value, allowed, asked);
    }

    @Override
    public String toString() {
        return file + ", " + element + (row == null ? "" : ", row " + row)
                + (label == null ? "" : ", \"" + label + "\"") + ": " + reason;
    }
}
