package org.wholefamily.evidence.matching;

import java.util.ArrayList;
import java.util.List;

/** Decides for a row about whom of the known it is; for one thread. */
final class Matcher {

    private static final double ASKED_FROM = 0.2;
    private static final double LINKED_FROM = 0.9;

    /** To join people is graver than to link a row. */
    private static final double JOINED_FROM = 0.96;

    private static final double CLEARLY_TWO = -4;
    private static final double CLEARLY_ONE = 8;

    private final Search search;
    private final Known known;
    private final Scorer ofPeople;
    private final Comparison among;

    /** @param ofPeople tells who of the known are one person */
    Matcher(Search search, Known known, Scorer ofPeople) {
        this.search = search;
        this.known = known;
        this.ofPeople = ofPeople;
        this.among = new Comparison(known.roll(), known.roll());
    }

    /** Whom the row is about, or may be about; several where they seem to be one person who is known more than once. */
    List<Match> match(int row) {
        Candidates candidates = search.of(row);
        List<Match> matches = candidates.size() == 0 ? List.of() : new ArrayList<>(1);
        for (int at = 0; at < candidates.size(); at++) {
            double rivals = rivals(candidates, at);
            double likelihood = candidates.likelihood(at, rivals);
            if (likelihood >= ASKED_FROM) {
                matches.add(candidates.match(row, at, answer(candidates, at, rivals), likelihood));
            }
        }
        return matches;
    }

    /** The odds of everybody else who fits. */
    private double rivals(Candidates candidates, int at) {
        double rivals = 0;
        for (int other = 0; other < candidates.size(); other++) {
            if (other != at && areTwo(candidates.person(at), candidates.person(other))) {
                rivals += candidates.odds(other) + candidates.household(other);
            }
        }
        return rivals;
    }

    private Answer answer(Candidates candidates, int at, double rivals) {
        double from = search.isWithin() ? JOINED_FROM : LINKED_FROM;
        if (candidates.likelihood(at, rivals) < from || isContradicted(candidates.pattern(at))) {
            return Answer.ASKED;
        }
        int known = candidates.surePattern(at);
        boolean weak = search.isWithin() ? isElsewhere(known) : isWeak(known);
        boolean sure = !weak && candidates.sureLikelihood(at, rivals) >= from;
        return sure ? Answer.LINKED : Answer.WEAK;
    }

    /** Numbers that differ, or a number in common against forename or birthday: it is easily typed for somebody else. */
    private static boolean isContradicted(int pattern) {
        return Field.NUMBER.is(Level.OTHER, pattern)
                || Field.NUMBER.is(Level.EQUAL, pattern)
                        && (Field.FORENAME.is(Level.OTHER, pattern) || Field.BIRTHDAY.is(Level.OTHER, pattern));
    }

    /** Nothing but names and birthday is in common. */
    private static boolean isWeak(int pattern) {
        return isElsewhere(pattern) || Field.PLACE.is(Level.MISSING, pattern) && !isNumbered(pattern);
    }

    private static boolean isElsewhere(int pattern) {
        return Field.PLACE.is(Level.OTHER, pattern) && !isNumbered(pattern);
    }

    private static boolean isNumbered(int pattern) {
        return Field.NUMBER.is(Level.EQUAL, pattern) || Field.NUMBER.is(Level.NEAR, pattern);
    }

    /** Among rows any of which may be about any, two are one until it is clear that they are not. */
    private boolean areTwo(int one, int other) {
        int pattern = among.pattern(one, other);
        double bits = ofPeople.bits(pattern, known.roll(), other);
        return search.isWithin() ? areClearlyTwo(bits) : !areClearlyOne(bits, pattern);
    }

    static boolean areClearlyTwo(double bits) {
        return bits < CLEARLY_TWO;
    }

    static boolean areClearlyOne(double bits, int pattern) {
        return bits >= CLEARLY_ONE
                && !isWeak(pattern)
                && (Field.BIRTHDAY.is(Level.EQUAL, pattern) || Field.NUMBER.is(Level.EQUAL, pattern));
    }
}
