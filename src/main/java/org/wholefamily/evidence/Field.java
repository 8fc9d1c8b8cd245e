package org.wholefamily.evidence;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a row of an extract says besides whose it is.
 *
 * @param most characters of words and codes, or the highest count
 * @param values what a code can be; empty when the agency has codes of its own
 */
record Field(String name, Kind kind, boolean needed, int most, Set<String> values) {

    enum Kind {
        WORDS,
        CODE,
        DAY,
        COUNT
    }

    static Field words(String name, int longest) {
        return new Field(name, Kind.WORDS, true, longest, Set.of());
    }

    static Field code(String name, String... values) {
        return new Field(name, Kind.CODE, true, 40, new TreeSet<>(Set.of(values)));
    }

    static Field day(String name) {
        return new Field(name, Kind.DAY, true, 0, Set.of());
    }

    static Field count(String name, int most) {
        return new Field(name, Kind.COUNT, true, most, Set.of());
    }

    /** The same field where a row need not say it. */
    Field orNone() {
        return new Field(name, kind, false, most, values);
    }
}
