package org.wholefamily.process.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A pattern as places, one for each character that is written in it, and the ways from place to place (Glushkov's
 * construction). Two ways between the same places count as two. Place 0 stands before the first character; a pattern that
 * may be found anywhere has a place of its own for what comes before it.
 */
final class Automaton {

    /** Places, and one more. */
    static final int MOST = 251;

    private final List<BitSet> characters = new ArrayList<>(List.of(new BitSet()));
    private final int[][] ways = new int[MOST][MOST];

    int size() {
        return characters.size();
    }

    /** 0, 1, or 2 for several. */
    int ways(int from, int to) {
        return ways[from][to];
    }

    int[] next(int from) {
        return IntStream.range(0, size()).filter(to -> ways[from][to] > 0).toArray();
    }

    /** Whether one character fits all of these places. */
    boolean fitsAll(int... places) {
        BitSet common = (BitSet) characters.get(places[0]).clone();
        for (int place : places) {
            common.and(characters.get(place));
        }
        return !common.isEmpty();
    }

    /** @throws Unreadable when there are too many */
    int addPlace(BitSet fitting) {
        if (characters.size() >= MOST) {
            throw new Unreadable("it is too long, written out with its repetitions");
        }
        characters.add(fitting);
        return characters.size() - 1;
    }

    void addWays(int from, int to, int count) {
        ways[from][to] = Math.min(2, ways[from][to] + count);
    }
}
