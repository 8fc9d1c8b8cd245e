package org.wholefamily.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholefamily.file.Row;

/**
 * A row that waits for the others of its referral, in little more memory than it takes in the file.
 *
 * @param cells the cells in the order of the columns, parted by what no text has
 */
record KeptRow(long line, String cells) {

    private static final String BETWEEN = "\0";

    private static final List<String> COLUMNS =
            Stream.concat(ReferralRules.COLUMNS.stream(), Stream.of(Row.WIDTH)).toList();

    /** People are numbered up to this: with more the referral is refused, and no cell is read. */
    static final int MOST_PEOPLE = 999;

    static KeptRow of(Row row) {
        return new KeptRow(
                row.line(),
                COLUMNS.stream()
                        .map(column -> row.cells().getOrDefault(column, ""))
                        .collect(Collectors.joining(BETWEEN)));
    }

    Row row() {
        String[] kept = cells.split(BETWEEN, -1);
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i].isEmpty()) {
                named.put(COLUMNS.get(i), kept[i]);
            }
        }
        return new Row(line, named);
    }
}
