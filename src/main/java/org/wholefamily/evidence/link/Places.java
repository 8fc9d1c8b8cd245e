package org.wholefamily.evidence.link;

import java.util.Arrays;
import org.wholefamily.evidence.matching.Roll;

/** Where in a roll the row with an id stands: a few bytes for each, where a map of half a million ids would take most of the memory. */
final class Places {

    private static final int NONE = -1;

    private final Roll roll;
    private final int[] table;

    Places(Roll roll) {
        this.roll = roll;
        this.table = new int[Math.max(16, Integer.highestOneBit(roll.size()) * 4)];
        Arrays.fill(table, NONE);
        for (int place = 0; place < roll.size(); place++) {
            table[slot(roll.id(place))] = place;
        }
    }

    /** Less than 0 where there is none. */
    int of(String id) {
        return table[slot(id)];
    }

    private int slot(String id) {
        int at = (id.hashCode() * 0x9E3779B9 >>> 5) & table.length - 1;
        while (table[at] != NONE && !roll.id(table[at]).equals(id)) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }
}
