package org.wholefamily.process.models;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wholefamily.process.Shown;

/**
 * What the product offers to models.
 *
 * @param work tells whether a service task or a listener may name a bean
 * @param bean tells whether any bean has a name, which then no variable may have
 * @param groups the candidate groups there are
 * @param shown what forms may show besides variables: what features know about a family
 */
record Allowed(Predicate<String> work, Predicate<String> bean, Set<String> groups, List<Shown> shown) {

    /** The names that forms may read besides variables. */
    Set<String> known() {
        return shown.stream().map(Shown::key).collect(Collectors.toSet());
    }

    /** Those of them that only the family record may keep. */
    Set<String> personal() {
        return shown.stream().filter(each -> !each.plain()).map(Shown::key).collect(Collectors.toSet());
    }
}
