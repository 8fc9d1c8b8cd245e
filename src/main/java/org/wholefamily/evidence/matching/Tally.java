package org.wholefamily.evidence.matching;

import java.util.stream.IntStream;

/** Which patterns came, and how often each. */
final class Tally {

    private final int[] patterns;
    private final int[] counts;

    /** @param counts by pattern */
    Tally(int[] counts) {
        this.patterns = IntStream.range(0, counts.length)
                .filter(pattern -> counts[pattern] > 0)
                .toArray();
        this.counts = IntStream.of(patterns).map(pattern -> counts[pattern]).toArray();
    }

    int size() {
        return patterns.length;
    }

    int pattern(int at) {
        return patterns[at];
    }

    int count(int at) {
        return counts[at];
    }
}
