package org.wholefamily.evidence.matching;

import java.util.ArrayList;
import java.util.List;

/** Decides for a row about whom of the known it is; for one thread. */
final class Matcher {

    private static final double ASKED_FROM = 0.2;
    private static final double LINKED_FROM = 0.9;

    /** To join people is graver than to link a row. */
    private static final double JOINED_FROM = 0.96;

    private final Search search;
    private final Known known;
    private final Grounds grounds;
    private final Comparison among;

    /** @param ofPeople tells who of the known are one person */
    Matcher(Search search, Known known, Scorer ofPeople) {
        this.search = search;
        this.known = known;
        this.grounds = new Grounds(ofPeople);
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
        if (candidates.likelihood(at, rivals) < from || grounds.isContradicted(candidates.pattern(at))) {
            return Answer.ASKED;
        }
        int pattern = candidates.surePattern(at);
        boolean weak = search.isWithin() ? grounds.isElsewhere(pattern) : grounds.isWeak(pattern);
        boolean sure = !weak && candidates.sureLikelihood(at, rivals) >= from;
        return sure ? Answer.LINKED : Answer.WEAK;
    }

    /** Among rows any of which may be about any, two are one until it is clear that they are not. */
    private boolean areTwo(int one, int other) {
        int pattern = among.pattern(one, other);
        return search.isWithin()
                ? grounds.areClearlyTwo(pattern, known.roll(), other)
                : !grounds.areClearlyOne(pattern, known.roll(), other);
    }
}
