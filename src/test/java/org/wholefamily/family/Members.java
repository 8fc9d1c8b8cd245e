package org.wholefamily.family;

import java.time.LocalDate;

/** Members of invented families. */
public final class Members {

    private Members() {}

    public static Person person(String forename, String surname, String born) {
        return at(forename, surname, born, "12 Mill Lane", "NS1 2AB");
    }

    public static Person at(String forename, String surname, String born, String address, String postcode) {
        return new Person(
                surname + forename,
                "child",
                forename,
                surname,
                born == null ? null : LocalDate.parse(born),
                null,
                address,
                postcode,
                null,
                null);
    }
}
