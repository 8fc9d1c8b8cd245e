package org.wholefamily.file;

import java.util.Map;
import org.wholefamily.text.PlainText;

/**
 * One row as it came in, by column.
 *
 * @param line where it stands in a file; its place in a list elsewhere
 */
public record Row(long line, Map<String, String> cells) {

    /** Where a row keeps how many cells it has, when that differs from the header. */
    public static final String WIDTH = "number of columns";

    /** The text of a column without blanks around it; null where there is none. */
    public String text(String column) {
        String cell = cells.get(column);
        String text = cell == null ? "" : PlainText.taken(cell);
        return text.isEmpty() ? null : text;
    }
}
