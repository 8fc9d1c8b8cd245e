package org.wholefamily.process.models;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What the product offers to models.
 *
 * @param work tells whether a service task or a listener may name a bean
 * @param bean tells whether any bean has a name, which then no variable may have
 * @param groups the candidate groups there are
 * @param known the names that forms may read besides variables: what features know about a family
 * @param personal those of them that only the family record may keep
 */
record Allowed(
        Predicate<String> work, Predicate<String> bean, Set<String> groups, Set<String> known, Set<String> personal) {}
