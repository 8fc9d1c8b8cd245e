package org.wholefamily.referral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholefamily.file.Row;

/** The rows of a referral that wait for the last of them; of those beyond all numbers only whose they are, once for all. */
final class WaitingRows {

    /** What says whose a row is. */
    private static final List<String> KEY = List.of("council", "referral");

    private final List<KeptRow> kept = new ArrayList<>();
    private final List<Row> beyond = new ArrayList<>();

    void add(Row row) {
        if (kept.size() <= KeptRow.MOST_PEOPLE) {
            kept.add(KeptRow.of(row));
        } else {
            beyond.add(new Row(
                    row.line(), beyond.isEmpty() ? key(row) : beyond.get(0).cells()));
        }
    }

    int size() {
        return kept.size() + beyond.size();
    }

    List<Row> all() {
        return Stream.concat(kept.stream().map(KeptRow::row), beyond.stream()).toList();
    }

    private static Map<String, String> key(Row row) {
        Map<String, String> key = new HashMap<>(row.cells());
        key.keySet().retainAll(KEY);
        return key;
    }
}
