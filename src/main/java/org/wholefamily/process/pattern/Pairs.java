package org.wholefamily.process.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every two places to which the same text may lead, and where both may go on with the same character. */
final class Pairs {

    private static final int MOST = 10_000;
    private static final int MOST_WAYS = 30_000;
    private static final int MOST_LOOKS = 2_000_000;

    record Pair(int one, int other) {

        boolean same() {
            return one == other;
        }
    }

    private final Automaton automaton;
    private final Map<Pair, Integer> numbers = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<List<Integer>> next = new ArrayList<>();
    private final List<List<Integer>> before = new ArrayList<>();
    private int ways;
    private int looks;

    /** @throws Unreadable when there are too many to look at */
    Pairs(Automaton automaton) {
        this.automaton = automaton;
        number(new Pair(0, 0));
        for (int done = 0; done < pairs.size(); done++) {
            follow(done);
        }
    }

    int size() {
        return pairs.size();
    }

    Pair get(int number) {
        return pairs.get(number);
    }

    /** The number of a pair; null when no text leads to it. */
    Integer numberOf(int one, int other) {
        return numbers.get(new Pair(Math.min(one, other), Math.max(one, other)));
    }

    List<Integer> next(int number) {
        return next.get(number);
    }

    /** What can be reached from some pairs, or, backwards, from where they can be reached. */
    BitSet reached(Deque<Integer> from, boolean backwards) {
        List<List<Integer>> along = backwards ? before : next;
        BitSet reached = new BitSet();
        while (!from.isEmpty()) {
            for (int to : along.get(from.pop())) {
                if (!reached.get(to)) {
                    reached.set(to);
                    from.push(to);
                }
            }
        }
        return reached;
    }

    private int number(Pair pair) {
        Integer known = numbers.get(pair);
        if (known != null) {
            return known;
        }
        if (pairs.size() >= MOST) {
            throw tooLong();
        }
        numbers.put(pair, pairs.size());
        pairs.add(pair);
        next.add(new ArrayList<>());
        before.add(new ArrayList<>());
        return pairs.size() - 1;
    }

    private void follow(int from) {
        Pair pair = pairs.get(from);
        for (int one : automaton.next(pair.one())) {
            for (int other : automaton.next(pair.other())) {
                if (++looks > MOST_LOOKS) {
                    throw tooLong();
                }
                if (automaton.fitsAll(one, other)) {
                    int to = number(new Pair(Math.min(one, other), Math.max(one, other)));
                    next.get(from).add(to);
                    before.get(to).add(from);
                    if (++ways > MOST_WAYS) {
                        throw tooLong();
                    }
                }
            }
        }
    }

    private static Unreadable tooLong() {
        return new Unreadable("it is too long to be judged, written out with its repetitions");
    }
}
