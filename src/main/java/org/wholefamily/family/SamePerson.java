package org.wholefamily.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The one rule that says whether two records are about one person. Name and birthday tell, unless a number contradicts
 * them. A number alone tells nothing, for it is easily typed for somebody else: a person is asked.
 */
public enum SamePerson {
    SAME,
    ASK,
    OTHER;

    private static final List<Number> NUMBERS =
            List.of(new Number("pupil number", Person::upn), new Number("National Insurance number", Person::nino));

    private record Number(String word, Function<Person, String> of) {

        boolean isShared(Person one, Person other) {
            return of.apply(one) != null && of.apply(one).equals(of.apply(other));
        }

        boolean differs(Person one, Person other) {
            return of.apply(one) != null
                    && of.apply(other) != null
                    && !of.apply(one).equals(of.apply(other));
        }
    }

    static SamePerson of(Person one, Person other) {
        return of(new KnownPerson(one.id(), List.of(one)), new KnownPerson(other.id(), List.of(other)));
    }

    /** Of all that is known of two people, whichever record says it. */
    public static SamePerson of(KnownPerson one, KnownPerson other) {
        boolean named = any(one, other, (a, b) -> sameName(a, b) && sameBirthday(a, b));
        if (named && NUMBERS.stream().noneMatch(number -> any(one, other, number::differs))) {
            return SAME;
        }
        return named || NUMBERS.stream().anyMatch(number -> any(one, other, number::isShared)) ? ASK : OTHER;
    }

    /** Why a person is asked, such as "the same pupil number, another birthday"; without a value. */
    static String why(KnownPerson one, KnownPerson other) {
        List<String> parts = new ArrayList<>();
        NUMBERS.stream()
                .filter(number -> any(one, other, number::isShared))
                .forEach(number -> parts.add("the same " + number.word()));
        parts.add(any(one, other, SamePerson::sameName) ? "the same name" : "another name");
        parts.add(
                any(one, other, SamePerson::sameBirthday)
                        ? "the same birthday"
                        : any(one, other, SamePerson::bornOtherwise) ? "another birthday" : "a birthday not known");
        NUMBERS.stream()
                .filter(number -> any(one, other, number::differs))
                .forEach(number -> parts.add("another " + number.word()));
        return String.join(", ", parts);
    }

    private static boolean any(KnownPerson one, KnownPerson other, BiPredicate<Person, Person> holds) {
        return one.records().stream().anyMatch(a -> other.records().stream().anyMatch(b -> holds.test(a, b)));
    }

    private static boolean sameName(Person one, Person other) {
        String surname = NameKey.of(one.surname());
        return !surname.isEmpty()
                && surname.equals(NameKey.of(other.surname()))
                && NameKey.of(one.forename()).equals(NameKey.of(other.forename()));
    }

    private static boolean sameBirthday(Person one, Person other) {
        return one.dateOfBirth() != null && one.dateOfBirth().equals(other.dateOfBirth());
    }

    private static boolean bornOtherwise(Person one, Person other) {
        return one.dateOfBirth() != null
                && other.dateOfBirth() != null
                && !Objects.equals(one.dateOfBirth(), other.dateOfBirth());
    }
}
