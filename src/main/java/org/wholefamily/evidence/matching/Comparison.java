package org.wholefamily.evidence.matching;

import static org.wholefamily.evidence.matching.Field.*;
import static org.wholefamily.evidence.matching.Level.*;

/** Compares a row of one roll with a row of another, field by field; for one thread. */
final class Comparison {

    private final Roll left;
    private final Roll right;
    private final NameLevels names;
    private final PlaceLevels places;

    Comparison(Roll left, Roll right) {
        this.left = left;
        this.right = right;
        this.names = new NameLevels(left.words());
        this.places = new PlaceLevels(left.words());
    }

    /** The pattern without the place, which costs most; whoever wants that too adds {@link #place}. */
    int withoutPlace(int one, int other) {
        return names(one, other)
                | BIRTHDAY.bits(BirthdayLevels.of(left.birthday(one), right.birthday(other)))
                | NUMBER.bits(NumberLevels.of(left.words(), left.number(one), right.number(other)));
    }

    int place(int one, int other) {
        return PLACE.bits(
                places.of(left.address(one), left.postcode(one), right.address(other), right.postcode(other)));
    }

    int pattern(int one, int other) {
        return withoutPlace(one, other) | place(one, other);
    }

    /** Swapped where a name is like the other's other name, and the names as they stand are not. */
    private int names(int one, int other) {
        Level forename = names.of(left.forename(one), right.forename(other));
        Level surname = names.of(left.surname(one), right.surname(other));
        if (isUnlike(forename) && isUnlike(surname) && !(forename == MISSING && surname == MISSING)) {
            Level crossForename = names.of(left.surname(one), right.forename(other));
            Level crossSurname = names.of(left.forename(one), right.surname(other));
            if (!isUnlike(crossForename) || !isUnlike(crossSurname)) {
                boolean better = isBetter(crossForename, crossSurname);
                return FORENAME.bits(better ? crossSurname : crossForename)
                        | SURNAME.bits(better ? crossForename : crossSurname)
                        | SWAPPED;
            }
        }
        return FORENAME.bits(forename) | SURNAME.bits(surname);
    }

    /** What is common goes for the surname: who lives together has that in common. */
    private static boolean isBetter(Level one, Level other) {
        return !isUnlike(one) && (isUnlike(other) || one.compareTo(other) < 0);
    }

    private static boolean isUnlike(Level level) {
        return level == OTHER || level == MISSING;
    }
}
