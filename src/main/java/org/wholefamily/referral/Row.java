package org.wholefamily.referral;

import java.util.Map;
import org.wholefamily.text.PlainText;

/**
 * One person of a referral as it came in, by column.
 *
 * @param line where it stands in a file; the person's place in a list elsewhere
 */
record Row(long line, Map<String, String> cells) {

    /** The text of a column without blanks around it; null where there is none. */
    String text(String column) {
        String cell = cells.get(column);
        String text = cell == null ? "" : PlainText.taken(cell);
        return text.isEmpty() ? null : text;
    }
}
