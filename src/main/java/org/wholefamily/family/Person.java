package org.wholefamily.family;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholefamily.family.SharedFields.Field;

/**
 * A person as a member of a family.
 *
 * @param id stable, apart from any family
 * @param forename null for whoever has a single name, which is the surname then
 * @param dateOfBirth null when nobody knows it
 */
public record Person(
        String id,
        String role,
        String forename,
        String surname,
        LocalDate dateOfBirth,
        String sex,
        String addressLine,
        String postcode,
        String upn,
        String nino) {

    /** First name and surname, or the single name that somebody has. */
    public String name() {
        return forename == null ? surname : forename + " " + surname;
    }

    /** Where the person lives, in the spelling in which homes are compared; empty when nobody knows. */
    String home() {
        return Stream.of(addressLine, postcode)
                .filter(Objects::nonNull)
                .map(part -> part.replaceAll("\\W", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    Person withoutAddress() {
        return new Person(id, role, forename, surname, dateOfBirth, sex, null, null, upn, nino);
    }

    /** The person with a name and a role, and of everything else only these fields. */
    Person with(Set<Field> told) {
        boolean address = told.contains(Field.ADDRESS);
        return new Person(
                id,
                role,
                forename,
                surname,
                told.contains(Field.DATE_OF_BIRTH) ? dateOfBirth : null,
                told.contains(Field.SEX) ? sex : null,
                address ? addressLine : null,
                address ? postcode : null,
                told.contains(Field.UPN) ? upn : null,
                told.contains(Field.NINO) ? nino : null);
    }

    /** The name, and the age on a day where it is known. */
    public String nameAndAge(LocalDate day) {
        return dateOfBirth == null ? name() : name() + ", " + ageOn(day);
    }

    /** Whole years on a day; null when the date of birth is not known. */
    public Integer ageOn(LocalDate day) {
        return dateOfBirth == null ? null : Period.between(dateOfBirth, day).getYears();
    }
}
