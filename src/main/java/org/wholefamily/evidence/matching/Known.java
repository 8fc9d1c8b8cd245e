package org.wholefamily.evidence.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Those who are known, each by one row at first, and by the rows since that are about them. */
public final class Known {

    static final int LARGEST_FAMILY = 30;

    private static final int NONE = -1;

    private final Roll roll;
    private final int size;
    private final int among;
    private final BitSet weak = new BitSet();
    private final int[] relatives;
    private final Roll others;
    private final Map<Integer, List<Integer>> notAbout = new HashMap<>();
    private int unrelated;
    private int[] owners;
    private int[] next;

    private Known(Roll people, int among) {
        this.roll = people.copy();
        this.size = people.size();
        this.among = among;
        this.others = people.beside();
        this.owners = new int[size];
        Arrays.setAll(owners, row -> row);
        this.relatives = owners.clone();
        this.next = new int[size];
        Arrays.fill(next, NONE);
    }

    /** All who are known. */
    public static Known all(Roll people) {
        return new Known(people, people.size());
    }

    /**
     * Some of those who are known, such as those with a key in common with a few rows.
     *
     * @param among how many are known in all
     */
    public static Known some(Roll people, int among) {
        return new Known(people, Math.max(among, people.size()));
    }

    /**
     * Learns that two belong to one family: where one of them is known to live the other may live too. What would be larger
     * than any family, such as a hostel, is not put together, and is counted in what is dropped.
     *
     * @param person the place in the roll of people
     */
    public void learnFamily(int person, int other) {
        int members = 1;
        for (int at = relatives[person]; at != person; at = relatives[at]) {
            if (at == other) {
                return;
            }
            members++;
        }
        if (person == other) {
            return;
        }
        int at = other;
        do {
            members++;
            at = relatives[at];
        } while (at != other);
        if (members > LARGEST_FAMILY) {
            unrelated++;
            return;
        }
        int behind = relatives[person];
        relatives[person] = relatives[other];
        relatives[other] = behind;
    }

    /**
     * Learns a row about a person.
     *
     * @param person the place in the roll of people
     * @param weakly whether it is not sure that the row is about the person
     * @return whether the row says anything that was not known
     */
    public boolean learn(int person, Roll from, int row, boolean weakly) {
        int last = person;
        for (int at = person; at != NONE; at = next[at]) {
            if (roll.isAlike(at, from, row) && (weakly || !weak.get(at))) {
                return false;
            }
            last = at;
        }
        if (roll.size() == owners.length) {
            owners = Arrays.copyOf(owners, owners.length + (owners.length >> 1) + 16);
            next = Arrays.copyOf(next, owners.length);
        }
        next[last] = roll.size();
        next[roll.size()] = NONE;
        owners[roll.size()] = person;
        weak.set(roll.size(), weakly);
        roll.add(from, row);
        return true;
    }

    /**
     * Learns that a row, and whatever row is clearly about the same person, is not about somebody who seems to be meant.
     *
     * @param person the place in the roll of people
     */
    public void learnNot(int person, Roll from, int row) {
        notAbout.computeIfAbsent(person, any -> new ArrayList<>()).add(others.size());
        others.add(from, row);
    }

    /** All keys under which the person is known so far. */
    Set<Long> keys(int person) {
        Set<Long> keys = new HashSet<>();
        for (int at = person; at != NONE; at = next[at]) {
            for (long key : BlockingRule.keys(roll, at)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Rows about others, of whom it was said that they are not this person; places in {@link #others()}. */
    List<Integer> notAbout(int person) {
        return notAbout.isEmpty() ? List.of() : notAbout.getOrDefault(person, List.of());
    }

    Roll others() {
        return others;
    }

    Roll roll() {
        return roll;
    }

    /** How many people there are here. */
    int size() {
        return size;
    }

    int among() {
        return among;
    }

    int owner(int row) {
        return owners[row];
    }

    /** The next row about the same person, less than 0 behind the last. */
    int next(int row) {
        return next[row];
    }

    /** The next of the family, in a ring. */
    int relative(int person) {
        return relatives[person];
    }

    /** How often two were not put together, for there would have been too many. */
    int unrelated() {
        return unrelated;
    }

    boolean isWeak(int row) {
        return weak.get(row);
    }
}
