package org.wholefamily.family;

import java.time.LocalDate;
import java.time.Period;

/**
 * A person as a member of a family.
 *
 * @param id stable, apart from any family
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

    public String name() {
        return forename + " " + surname;
    }

    /** Whole years on a day; null when the date of birth is not known. */
    public Integer ageOn(LocalDate day) {
        return dateOfBirth == null ? null : Period.between(dateOfBirth, day).getYears();
    }
}
