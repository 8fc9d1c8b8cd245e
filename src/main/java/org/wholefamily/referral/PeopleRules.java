package org.wholefamily.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wholefamily.referral.Referral.Member;

/** What the people of a referral must be like before it is taken. */
final class PeopleRules {

    private static final Set<String> ROLES = Set.of("parent", "partner", "child", "other");
    private static final Set<String> SEXES = Set.of("F", "M", "X");
    private static final int OLDEST = 120;
    private static final int YOUNGEST_PARENT = 11;

    private PeopleRules() {}

    static Member read(Cells cells, LocalDate receivedOn) {
        int person = cells.number("person");
        String role = cells.oneOf("role", ROLES);
        String forename = cells.name("forename");
        String surname = cells.name("surname");
        if (surname == null) {
            cells.refuse("surname", "is missing; a single name stands under surname, with no first name");
        }
        LocalDate born = cells.optionalDay("date_of_birth");
        if (born != null && born.isAfter(receivedOn)) {
            cells.refuse("date_of_birth", "is after the day on which the referral was received");
        }
        if (born != null && born.plusYears(OLDEST).isBefore(receivedOn)) {
            cells.refuse("date_of_birth", "is more than " + OLDEST + " years ago");
        }
        return new Member(
                person,
                role,
                forename,
                surname,
                born,
                cells.optional("address_line", 200),
                cells.postcode("postcode"),
                cells.oneOfOrNone("sex", SEXES),
                cells.code("upn", "[A-Z][0-9]{11}[0-9A-Z]", "A123456789012"),
                cells.code("nino", "[A-Z]{2}[0-9]{6}[A-D]?", "QQ123456C"),
                cells.yesOrNo("agrees"),
                cells.words("concern", 4000));
    }

    /** Nobody is born before their parent, or when the parent was a small child. */
    static void checkAges(List<Row> rows, List<Member> people) {
        LocalDate youngestParent = people.stream()
                .filter(person -> person.role().equals("parent") && person.dateOfBirth() != null)
                .map(Member::dateOfBirth)
                .max(LocalDate::compareTo)
                .orElse(null);
        for (int i = 0; i < people.size() && youngestParent != null; i++) {
            Member child = people.get(i);
            if (child.role().equals("child")
                    && child.dateOfBirth() != null
                    && child.dateOfBirth().isBefore(youngestParent.plusYears(YOUNGEST_PARENT))) {
                new Cells(rows.get(i))
                        .refuse("date_of_birth", "makes the child older than, or nearly as old as, a parent");
            }
        }
    }
}
