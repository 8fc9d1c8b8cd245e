package org.wholefamily.referral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.BiPredicate;
import org.wholefamily.family.NameKey;
import org.wholefamily.family.Person;

/** By what two people may be one. */
enum Likeness {
    PUPIL_NUMBER("the same pupil number", (person, other) -> same(person.upn(), other.upn())),
    INSURANCE_NUMBER("the same National Insurance number", (person, other) -> same(person.nino(), other.nino())),
    NAME_AND_BIRTHDAY(
            "the same name and birthday",
            (person, other) -> same(person.dateOfBirth(), other.dateOfBirth()) && aName(person, other)),
    NAME_AND_SWAPPED_BIRTHDAY(
            "the same name, day and month swapped",
            (person, other) -> same(swapped(person.dateOfBirth()), other.dateOfBirth()) && aName(person, other)),
    NAME_AND_HOME(
            "the same name and postcode",
            (person, other) ->
                    same(person.postcode(), other.postcode()) && surname(person, other) && forename(person, other));

    private final String words;
    private final BiPredicate<Person, Candidate> rule;

    Likeness(String words, BiPredicate<Person, Candidate> rule) {
        this.words = words;
        this.rule = rule;
    }

    /** Why, without a name. */
    String words() {
        return words;
    }

    boolean between(Person person, Candidate other) {
        return rule.test(person, other);
    }

    /** A birthday with day and month swapped; null where that is none, or the same. */
    static LocalDate swapped(LocalDate birth) {
        try {
            return birth == null || birth.getDayOfMonth() == birth.getMonthValue()
                    ? null
                    : LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue());
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    /** One name of two; a first name that nobody has is none. */
    private static boolean aName(Person person, Candidate other) {
        return surname(person, other)
                || forename(person, other) && !other.forenameKey().isEmpty();
    }

    private static boolean surname(Person person, Candidate other) {
        return NameKey.of(person.surname()).equals(other.surnameKey());
    }

    private static boolean forename(Person person, Candidate other) {
        return NameKey.of(person.forename()).equals(other.forenameKey());
    }

    private static boolean same(Object known, Object other) {
        return known != null && known.equals(other);
    }
}
