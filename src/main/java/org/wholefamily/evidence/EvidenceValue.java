package org.wholefamily.evidence;

import java.util.List;
import java.util.Set;

/**
 * A fact or a measure as the agencies' extracts tell it.
 *
 * @param value yes or no, or a number; null where it cannot be told
 * @param missing why not: the extract that is not there for the days, {@link #ASKED} or {@link #PROFESSIONAL}
 * @param extracts from which it is told
 * @param rows on which it stands, by their numbers; what is none stands on none
 * @param imports that were searched, by their numbers
 * @param note what has to be known beside the value; null where it is plain
 */
public record EvidenceValue(
        String name,
        Object value,
        List<String> missing,
        Set<Extract> extracts,
        List<Long> rows,
        List<Long> imports,
        String note) {

    /** A row may or may not be about a member, and the value depends on it. */
    public static final String ASKED = "asked";

    /** No extract holds it; whoever works with the family has to say. */
    public static final String PROFESSIONAL = "professional";
}
