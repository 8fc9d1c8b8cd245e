package org.wholefamily.process.models;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.Audience;
import org.wholefamily.process.OrderedWork;
import org.wholefamily.process.Shown;

/**
 * What the product offers to models in tests, to every council alike, with the lists that the shared forms name and what they
 * hold answers against.
 */
final class Offered {

    private static final String AGENCY = "agency-";

    private static final List<Shown> NAMED = Stream.concat(
                    Stream.of(
                            list("agencyOptions", AnswerList.agencies()),
                            list("knownAgencyOptions", AnswerList.agencies()),
                            list("needOptions", AnswerList.answeredBy("needs-${scheme}", "need"))),
                    KnownToForms.all().stream().filter(shown -> shown.key().startsWith("told")))
            .toList();

    private static final List<OrderedWork> ORDERED = Scanned.all(OrderedWork.class);

    private Offered() {}

    private static Shown list(String key, AnswerList place) {
        return Shown.plainly(Audience.ANYBODY, key, request -> null).from(place);
    }

    static Function<String, Allowed> to(Predicate<String> work, Predicate<String> bean, Set<String> groups) {
        Set<String> agencies = groups.stream()
                .filter(group -> group.startsWith(AGENCY))
                .map(group -> group.substring(AGENCY.length()))
                .collect(Collectors.toSet());
        return council -> new Allowed(work, bean, groups, agencies, NAMED, ORDERED);
    }
}
