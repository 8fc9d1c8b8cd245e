package org.wholefamily.evidence.matching;

import java.util.Arrays;

/**
 * Only rows that have the key of a rule in common are compared. A key is a number of a row alone, so a table can keep it
 * in a column with an index; 0 where the row lacks what the rule needs.
 */
public enum BlockingRule {
    NUMBER("the same number") {
        @Override
        long keyed(Roll roll, int row) {
            return Keys.of(roll.words(), roll.number(row));
        }
    },
    BIRTHDAY("the same birthday") {
        @Override
        long keyed(Roll roll, int row) {
            return roll.birthday(row);
        }
    },
    NAME("the same names, in any order") {
        @Override
        long keyed(Roll roll, int row) {
            long forename = Keys.of(roll.words(), roll.forename(row));
            long surname = Keys.of(roll.words(), roll.surname(row));
            return forename == 0 || surname == 0 ? 0 : forename + surname;
        }
    },
    ADDRESS("the same address") {
        @Override
        long keyed(Roll roll, int row) {
            return Keys.of(roll.words(), roll.address(row));
        }
    },
    POSTCODE("the same postcode") {
        @Override
        long keyed(Roll roll, int row) {
            return Keys.of(roll.words(), roll.postcode(row));
        }
    },
    STREET("the same first words of the address and first letter of the forename") {
        @Override
        long keyed(Roll roll, int row) {
            long street = Keys.firstWords(roll.words(), roll.address(row));
            return street == 0 || roll.forename(row) == 0 ? 0 : street + Keys.initial(roll.words(), roll.forename(row));
        }
    };

    private final String words;

    BlockingRule(String words) {
        this.words = words;
    }

    abstract long keyed(Roll roll, int row);

    public String words() {
        return words;
    }

    /** All keys of a row, of every rule that finds one. */
    public static long[] keys(Roll roll, int row) {
        return Arrays.stream(values())
                .mapToLong(rule -> rule.key(roll, row))
                .filter(key -> key != 0)
                .toArray();
    }

    /** The key of a row; 0 for none. */
    public long key(Roll roll, int row) {
        long key = keyed(roll, row);
        return key == 0 ? 0 : Keys.spread(key + ordinal() + 1) | 1;
    }
}
