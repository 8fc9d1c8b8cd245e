package org.wholefamily.family;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.wholefamily.process.CaseFacts;

/** Answers what is known of a case, whichever step established it. */
@Service
public class KnownOfCase implements CaseFacts {

    /** What the family needs help with: a fact for each need and who names it. */
    public static final String NEEDS = "needs";

    /** Since when the family belongs to the programme: a day. */
    public static final String ATTACHED_ON = "attachedOn";

    /** What anybody named as a need, agreed with the family or not: an agency asked, or whoever referred the family. */
    public static final String NEEDS_NAMED = "needsNamed";

    private final ObjectProvider<FactSource> sources;

    KnownOfCase(ObjectProvider<FactSource> sources) {
        this.sources = sources;
    }

    /** All names under which something may be known. */
    public Set<String> names() {
        return sources.stream()
                .flatMap(source -> source.names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that is known under a name, step by step, the oldest first; empty when nothing is. */
    public List<Fact> all(String caseReference, String name) {
        return sources.orderedStream()
                .filter(source -> source.names().contains(name))
                .flatMap(source -> source.of(caseReference, name).stream())
                .toList();
    }

    /** What is known under a name now. */
    public Optional<Fact> latest(String caseReference, String name) {
        return all(caseReference, name).stream().reduce((earlier, later) -> later);
    }

    /** The value that is known now; null when none is. */
    public Object value(String caseReference, String name) {
        return latest(caseReference, name).map(Fact::value).orElse(null);
    }

    /** What the family needs help with: what was agreed at the assessment, and what came up beside it. */
    public List<String> needs(String caseReference) {
        return all(caseReference, NEEDS).stream()
                .map(fact -> fact.value().toString())
                .distinct()
                .toList();
    }

    /** All that the family may need help with, whoever says so, in the order of the alphabet. */
    public Set<String> needsNamed(String caseReference) {
        Set<String> named = new TreeSet<>(needs(caseReference));
        all(caseReference, NEEDS_NAMED).forEach(fact -> named.add(fact.value().toString()));
        return named;
    }

    @Override
    public Object of(String caseReference, String name) {
        return name.equals(NEEDS) ? needs(caseReference) : value(caseReference, name);
    }
}
