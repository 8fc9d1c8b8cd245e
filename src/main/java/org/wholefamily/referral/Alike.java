package org.wholefamily.referral;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The cases of families that look like one that was referred, each with what is alike, without a name.
 *
 * @param known those that everybody may know of
 * @param hidden those that are kept hidden, for their named readers only
 */
record Alike(Map<String, Set<String>> known, Map<String, Set<String>> hidden) {

    Alike() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void add(Candidate candidate, String why) {
        (candidate.hidden() ? hidden : known)
                .computeIfAbsent(candidate.reference(), unknown -> new LinkedHashSet<>())
                .add(why);
    }
}
