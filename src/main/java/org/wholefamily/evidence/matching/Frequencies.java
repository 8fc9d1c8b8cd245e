package org.wholefamily.evidence.matching;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** How many of the rows have a name or a birthday, of those that are more frequent than a few. */
final class Frequencies {

    private static final int LEAST = 3;
    private static final double LEAST_SHARE = 2e-5;
    private static final int MANY_BORN = 20;

    /** Some ten times the share of a day of a lifetime. */
    private static final double OFTEN_BORN = 4e-4;

    private final Roll left;
    private final Roll right;
    private final double rows;

    Frequencies(Roll left, Roll right) {
        this.left = left;
        this.right = right;
        this.rows = left == right ? left.size() : left.size() + right.size();
    }

    Map<String, Double> forenames() {
        return named(count(left::forename, right::forename, left.words().size()));
    }

    Map<String, Double> surnames() {
        return named(count(left::surname, right::surname, left.words().size()));
    }

    /** Of the days on which more are born than by chance. */
    Map<Integer, Double> birthdays() {
        Map<Integer, Integer> counts = new TreeMap<>();
        each(left::birthday, right::birthday, day -> counts.merge(day, 1, Integer::sum));
        Map<Integer, Double> shares = new TreeMap<>();
        counts.forEach((day, count) -> {
            if (day != 0 && count > MANY_BORN && count / rows > OFTEN_BORN) {
                shares.put(day, count / rows);
            }
        });
        return shares;
    }

    private int[] count(IntUnaryOperator ofLeft, IntUnaryOperator ofRight, int words) {
        int[] counts = new int[words];
        each(ofLeft, ofRight, word -> counts[word]++);
        return counts;
    }

    private void each(IntUnaryOperator ofLeft, IntUnaryOperator ofRight, java.util.function.IntConsumer taker) {
        for (int row = 0; row < right.size(); row++) {
            taker.accept(ofRight.applyAsInt(row));
        }
        for (int row = 0; left != right && row < left.size(); row++) {
            taker.accept(ofLeft.applyAsInt(row));
        }
    }

    private Map<String, Double> named(int[] counts) {
        Map<String, Double> shares = new TreeMap<>();
        for (int word = 1; word < counts.length; word++) {
            if (counts[word] >= Math.max(LEAST, LEAST_SHARE * rows)) {
                shares.put(left.words().text(word), counts[word] / rows);
            }
        }
        return shares;
    }
}
