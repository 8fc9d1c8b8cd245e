package org.wholefamily.evidence.matching;

import java.util.Arrays;

/** Rows that are one person, told pair by pair. */
final class Groups {

    private final int[] first;
    private final int[] next;
    private final int[] size;

    Groups(int rows) {
        first = new int[rows];
        next = new int[rows];
        size = new int[rows];
        Arrays.setAll(first, row -> row);
        Arrays.setAll(next, row -> row);
        Arrays.fill(size, 1);
    }

    void unite(int one, int other) {
        int a = Math.min(of(one), of(other));
        int b = Math.max(of(one), of(other));
        if (a != b) {
            first[b] = a;
            size[a] += size[b];
            int behind = next[a];
            next[a] = next[b];
            next[b] = behind;
        }
    }

    /** The first row of those that are one person with the row. */
    int of(int row) {
        int at = row;
        while (first[at] != at) {
            first[at] = first[first[at]];
            at = first[at];
        }
        return at;
    }

    /** All that are one person with the row, which is one of them. */
    int[] members(int row) {
        int[] members = new int[size[of(row)]];
        int at = row;
        for (int i = 0; i < members.length; i++) {
            members[i] = at;
            at = next[at];
        }
        return members;
    }
}
