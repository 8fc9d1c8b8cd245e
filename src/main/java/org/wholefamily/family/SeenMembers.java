package org.wholefamily.family;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wholefamily.family.SharedFields.Field;

/**
 * The members of a family whom somebody may see.
 *
 * @param people each as far as it is for them
 * @param withheld what the basis of an agency covers of nobody; what is empty and not among it is not known
 */
public record SeenMembers(List<Person> people, Set<Field> withheld) {

    static final SeenMembers NOBODY = new SeenMembers(List.of(), Set.of());

    /** @param told what somebody is told of them besides names and roles */
    static SeenMembers of(List<Person> people, Set<Field> told) {
        return new SeenMembers(
                people.stream().map(person -> person.with(told)).toList(), EnumSet.complementOf(EnumSet.copyOf(told)));
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    /** Whether it is told how old they are. */
    public boolean agesTold() {
        return !withheld.contains(Field.DATE_OF_BIRTH);
    }

    /** Where they live, or that it is not told. */
    public String home() {
        String home = withheld.contains(Field.ADDRESS) ? "The address is not shared with you" : Homes.of(people);
        if (agesTold()) {
            return home;
        }
        return withheld.contains(Field.ADDRESS)
                ? "Age and address are not shared with you"
                : home + "\nThe age is not shared with you";
    }
}
