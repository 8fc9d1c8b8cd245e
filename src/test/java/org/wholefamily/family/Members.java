package org.wholefamily.family;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.wholefamily.family.SharedFields.Field;

/** Members of invented families. */
public final class Members {

    private Members() {}

    public static Person person(String forename, String surname, String born) {
        return at(forename, surname, born, "12 Mill Lane", "NS1 2AB");
    }

    /** As the council's people see them. */
    public static SeenMembers seen(Person... members) {
        return SeenMembers.of(List.of(members), EnumSet.allOf(Field.class));
    }

    /** As an agency sees them whose basis covers names alone. */
    public static SeenMembers named(Person... members) {
        return SeenMembers.of(List.of(members), EnumSet.noneOf(Field.class));
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
