package org.wholefamily.claim;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people through whose hands a claim went since it was last begun: nobody approves their own work. */
record ClaimHands(Set<Hand> all) {

    static final ClaimHands NONE = new ClaimHands(Set.of());

    ClaimHands {
        all = Set.copyOf(all);
    }

    /**
     * What somebody did.
     *
     * @param state how far the claim had come then
     * @param step the word of the task
     * @param person user id
     */
    record Hand(ClaimState state, String step, String person) {}

    ClaimHands and(Hand hand) {
        return new ClaimHands(Stream.concat(all.stream(), Stream.of(hand)).collect(Collectors.toSet()));
    }

    /** Those through whose hands it went before it came to this state. */
    ClaimHands before(ClaimState state) {
        return new ClaimHands(all.stream().filter(hand -> hand.state() != state).collect(Collectors.toSet()));
    }

    boolean include(String user) {
        return all.stream().anyMatch(hand -> hand.person().equals(user));
    }
}
