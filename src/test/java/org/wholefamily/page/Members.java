package org.wholefamily.page;

import java.time.LocalDate;
import org.wholefamily.family.Person;

/** Members of invented families. */
final class Members {

    private Members() {}

    static Person person(String forename, String surname, String born) {
        return at(forename, surname, born, "12 Mill Lane", "NS1 2AB");
    }

    static Person at(String forename, String surname, String born, String address, String postcode) {
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
