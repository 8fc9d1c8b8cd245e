package org.wholefamily.evidence.measure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was found of a value.
 *
 * @param value null where it cannot be told
 * @param lacking what would tell
 * @param rows on which it stands
 * @param note what has to be known beside it; null where it is plain
 */
record Found(Object value, Set<String> lacking, List<Row> rows, String note) {

    static Found of(Object value, List<Row> rows) {
        return new Found(value, Set.of(), rows, null);
    }

    static Found lacking(String... sources) {
        return lacking(List.of(sources));
    }

    static Found lacking(Collection<String> sources) {
        return new Found(null, new TreeSet<>(sources), List.of(), null);
    }

    Found noting(String more) {
        return new Found(value, lacking, rows, more);
    }

    /** Whether both tell the same, from whatever rows. */
    boolean tells(Found other) {
        return value == null ? other.value == null && lacking.equals(other.lacking) : value.equals(other.value);
    }
}
