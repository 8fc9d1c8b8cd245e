package org.wholefamily.process.pattern;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The repetitions of a pattern that follow one another and can share out one text among them. */
final class Rounds {

    private static final int MOST = 300_000;

    private record Three(int stays, int changes, int arrived) {}

    private final Automaton automaton;
    private final int[] rounds;
    private final Map<Integer, Integer> known = new HashMap<>();
    private final Map<Integer, Set<Integer>> reached = new HashMap<>();
    private int looked;

    Rounds(Automaton automaton) {
        this.automaton = automaton;
        this.rounds = IntStream.range(0, automaton.size())
                .filter(place -> leads(place, place))
                .toArray();
    }

    /** How many can share with one before: each multiplies the steps by the length of the text. */
    int sharing() {
        return IntStream.of(rounds).map(this::from).max().orElse(0);
    }

    /** How many at most share on the way from a place on. */
    private int from(int place) {
        Integer before = known.get(place);
        if (before != null) {
            return before;
        }
        int[] turns =
                IntStream.of(rounds).filter(turn -> sameRound(place, turn)).toArray();
        int most = 0;
        for (int later : rounds) {
            if (leads(place, later) && !leads(later, place)) {
                boolean shares = IntStream.of(turns).anyMatch(turn -> share(turn, later));
                most = Math.max(most, from(later) + (shares ? 1 : 0));
            }
        }
        known.put(place, most);
        return most;
    }

    private boolean sameRound(int place, int other) {
        return leads(place, other) && leads(other, place);
    }

    /** Whether one text leads from the first place to itself, from the first to the other, and from the other to itself. */
    private boolean share(int place, int other) {
        Three goal = new Three(place, other, other);
        Set<Three> seen = new HashSet<>();
        Deque<Three> open = new ArrayDeque<>(List.of(new Three(place, place, other)));
        while (!open.isEmpty()) {
            for (Three next : next(open.pop(), place, other)) {
                if (next.equals(goal)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return false;
    }

    private List<Three> next(Three from, int place, int other) {
        Deque<Three> next = new ArrayDeque<>();
        for (int stays : automaton.next(from.stays())) {
            for (int changes : leads(stays, place) ? automaton.next(from.changes()) : new int[0]) {
                for (int arrived :
                        leads(changes, other) || changes == other ? automaton.next(from.arrived()) : new int[0]) {
                    if (++looked > MOST) {
                        throw new Unreadable("it is too long to be judged, written out with its repetitions");
                    }
                    if (leads(arrived, other) && automaton.fitsAll(stays, changes, arrived)) {
                        next.push(new Three(stays, changes, arrived));
                    }
                }
            }
        }
        return List.copyOf(next);
    }

    private boolean leads(int from, int to) {
        return reached.computeIfAbsent(from, this::reachedFrom).contains(to);
    }

    private Set<Integer> reachedFrom(int from) {
        Set<Integer> all = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (int to : automaton.next(open.pop())) {
                if (all.add(to)) {
                    open.push(to);
                }
            }
        }
        return all;
    }
}
