package org.wholefamily.evidence.link;

import java.util.Set;
import java.util.TreeSet;
import org.wholefamily.evidence.Subject;
import org.wholefamily.evidence.matching.BlockingRule;
import org.wholefamily.evidence.matching.Roll;

/** Makes the keys of many, one after the other; for one thread. */
final class SubjectKeys {

    private final Roll one = Roll.empty();

    Set<Long> of(Subject subject) {
        one.clear();
        one.add(OpenRow.asPerson("", subject));
        Set<Long> keys = new TreeSet<>();
        for (long key : BlockingRule.keys(one, 0)) {
            keys.add(key);
        }
        return keys;
    }
}
