package org.wholefamily.process.models;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.OrderedWork;
import org.wholefamily.process.Shown;

/**
 * What the product offers to the models of a council.
 *
 * @param work tells whether a service task or a listener may name a bean
 * @param bean tells whether any bean has a name, which then no variable may have
 * @param groups the candidate groups of the council and its partners
 * @param agencies the codes of its partners
 * @param shown what forms may show besides variables: what features know about a family
 * @param ordered the work that has an order
 */
record Allowed(
        Predicate<String> work,
        Predicate<String> bean,
        Set<String> groups,
        Set<String> agencies,
        List<Shown> shown,
        List<OrderedWork> ordered) {

    /** The names that forms may read besides variables. */
    Set<String> known() {
        return shown.stream().map(Shown::key).collect(Collectors.toSet());
    }

    /** Those of them that only the family record may keep. */
    Set<String> personal() {
        return shown.stream().filter(each -> !each.plain()).map(Shown::key).collect(Collectors.toSet());
    }

    /** Where the answers of each list stand that a form may name. */
    Map<String, AnswerList> lists() {
        return shown.stream().filter(each -> each.list() != null).collect(Collectors.toMap(Shown::key, Shown::list));
    }
}
