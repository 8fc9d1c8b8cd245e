package org.wholefamily.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.wholefamily.process.FormRefused;

/** Who of those that were referred is known already, and about whom a person has to be asked. */
final class Recognition {

    private static final String FIELD = "samePeople";

    private final List<KnownPerson> referred;
    private final List<Doubt> doubts = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();

    /** @param among the members of a family that is known; none when they are a new family */
    Recognition(List<KnownPerson> referred, List<KnownPerson> among) {
        this.referred = referred;
        recognise(among);
        for (KnownPerson one : referred) {
            among.stream()
                    .filter(other -> isInDoubt(one, other))
                    .forEach(other -> doubts.add(new Doubt(one, other, false)));
        }
        for (int i = 0; i < referred.size(); i++) {
            for (KnownPerson earlier : referred.subList(0, i)) {
                if (SamePerson.of(referred.get(i), earlier) != SamePerson.OTHER && !isTold(referred.get(i), earlier)) {
                    doubts.add(new Doubt(referred.get(i), earlier, true));
                }
            }
        }
    }

    /** Nobody who is known is recognised in two people: whoever refers two has seen two. */
    private void recognise(List<KnownPerson> among) {
        Set<String> found = new HashSet<>();
        for (KnownPerson person : referred) {
            among.stream()
                    .filter(other -> !found.contains(other.id()) && SamePerson.of(person, other) == SamePerson.SAME)
                    .findFirst()
                    .ifPresent(other -> {
                        found.add(other.id());
                        known.put(person.id(), other.id());
                    });
        }
    }

    private boolean isInDoubt(KnownPerson one, KnownPerson other) {
        SamePerson rule = SamePerson.of(one, other);
        return rule == SamePerson.ASK || rule == SamePerson.SAME && !known.containsKey(one.id());
    }

    /** Two who are known as two people, or one of whom is asked about already as the other is known. */
    private boolean isTold(KnownPerson one, KnownPerson other) {
        String oneKnown = known.get(one.id());
        String otherKnown = known.get(other.id());
        return oneKnown != null && otherKnown != null
                || doubts.stream()
                        .anyMatch(doubt -> doubt.isAbout(one.id(), otherKnown) || doubt.isAbout(other.id(), oneKnown));
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** The doubts of which a person said that they are two, one referred and one known. */
    Stream<Doubt> apart(Set<String> same) {
        return same.isEmpty()
                ? Stream.empty()
                : doubts.stream().filter(doubt -> !same.contains(doubt.id()) && !doubt.together());
    }

    /**
     * Who is whom, by id; whoever is missing is somebody new.
     *
     * @param same ids of the doubts of which a person said that it is one person
     * @throws FormRefused when one would be two
     */
    Map<String, String> known(Set<String> same) {
        Map<String, String> whom = new HashMap<>(known);
        Set<String> asked = new HashSet<>();
        for (Doubt doubt : doubts) {
            if (same.contains(doubt.id()) && !doubt.together()) {
                String before = whom.put(doubt.one().id(), doubt.other().id());
                if (!asked.add(doubt.one().id())
                        && !Objects.equals(before, doubt.other().id())) {
                    throw new FormRefused(FIELD, "says of one person that they are two others");
                }
            }
        }
        for (Doubt doubt : doubts) {
            if (same.contains(doubt.id()) && doubt.together()) {
                unite(whom, doubt.one().id(), doubt.other().id());
            }
        }
        Map<String, String> found = new HashMap<>();
        whom.keySet().forEach(person -> found.put(person, last(whom, person)));
        return found;
    }

    private static void unite(Map<String, String> whom, String later, String earlier) {
        String one = last(whom, later);
        String other = last(whom, earlier);
        if (one.equals(other)) {
            return;
        }
        if (whom.containsKey(later) && whom.containsKey(earlier)) {
            throw new FormRefused(FIELD, "says of one person that they are two others");
        }
        if (whom.containsKey(later)) {
            whom.put(other, one);
        } else {
            whom.put(one, other);
        }
    }

    private static String last(Map<String, String> whom, String id) {
        String last = id;
        while (whom.containsKey(last)) {
            last = whom.get(last);
        }
        return last;
    }
}
