package org.wholefamily.process.pattern;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Where one text can be read by a pattern in several ways that part and meet again. */
final class Meetings {

    private final Automaton automaton;
    private final Pairs pairs;

    Meetings(Automaton automaton) {
        this.automaton = automaton;
        this.pairs = new Pairs(automaton);
    }

    /** Whether one text can lead from a place back to it in two ways: then each time round doubles the ways. */
    boolean doubleRound() {
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).same()) {
                BitSet round = pairs.reached(only(i), false);
                round.and(pairs.reached(only(i), true));
                if (round.stream().anyMatch(at -> !pairs.get(at).same() || twice(at, round))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** By how many ways at most a text can part and meet again, where none of them goes round; never more than most + 1. */
    long ways(long most) {
        Deque<Integer> same = new ArrayDeque<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).same()) {
                same.push(i);
            }
        }
        BitSet meeting = pairs.reached(same, true);
        long all = 1;
        for (int place = 0; place < automaton.size() && all <= most; place++) {
            all *= goesRound(place) ? 1 : widest(place, meeting);
        }
        return Math.min(all, most + 1);
    }

    /** Whether a round has a way that is there twice, such as a repetition in a repetition. */
    private boolean twice(int at, BitSet round) {
        return pairs.next(at).stream()
                .anyMatch(to -> round.get(to)
                        && pairs.get(to).same()
                        && automaton.ways(pairs.get(at).one(), pairs.get(to).one()) > 1);
    }

    private boolean goesRound(int place) {
        Integer number = pairs.numberOf(place, place);
        return number != null && pairs.reached(only(number), false).get(number);
    }

    /** How many ways from a place one character may take of which some meet again. */
    private int widest(int place, BitSet meeting) {
        int widest = 1;
        int[] next = automaton.next(place);
        for (int one : next) {
            int together = automaton.ways(place, one);
            for (int other : next) {
                Integer pair = pairs.numberOf(one, other);
                together += one != other && pair != null && meeting.get(pair) ? 1 : 0;
            }
            widest = Math.max(widest, together);
        }
        return widest;
    }

    private static Deque<Integer> only(int number) {
        return new ArrayDeque<>(List.of(number));
    }
}
