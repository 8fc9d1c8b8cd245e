package org.wholefamily.referral;

import static org.wholefamily.family.PersonNumber.NATIONAL_INSURANCE;
import static org.wholefamily.family.PersonNumber.PUPIL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wholefamily.file.Cells;
import org.wholefamily.file.Row;
import org.wholefamily.referral.Referral.Member;

/** What the people of a referral must be like before it is taken. */
final class PeopleRules {

    private static final Set<String> ROLES = Set.of("parent", "partner", "child", "other");
    private static final Set<String> SEXES = Set.of("F", "M", "X");
    private static final int OLDEST = 120;
    private static final int YOUNGEST_PARENT = 11;

    private PeopleRules() {}

    /** A person; null when anything is wrong, which is noted. */
    static Member read(Cells cells, LocalDate receivedOn, RowFaults faults) {
        int before = faults.count();
        Integer person = faults.noted(() -> cells.number("person"));
        String role = faults.noted(() -> cells.oneOf("role", ROLES));
        String forename = faults.noted(() -> cells.name("forename"));
        String surname = faults.noted(() -> surname(cells));
        LocalDate born = faults.noted(() -> born(cells, receivedOn));
        String address = faults.noted(() -> cells.optional("address_line", 200));
        String postcode = faults.noted(() -> cells.postcode("postcode"));
        String sex = faults.noted(() -> cells.oneOfOrNone("sex", SEXES));
        String upn = faults.noted(() -> cells.code("upn", PUPIL.written(), PUPIL.example()));
        String nino =
                faults.noted(() -> cells.code("nino", NATIONAL_INSURANCE.written(), NATIONAL_INSURANCE.example()));
        Boolean agrees = faults.noted(() -> cells.yesOrNo("agrees"));
        String concern = faults.noted(() -> cells.words("concern", 4000));
        return faults.count() > before
                ? null
                : new Member(person, role, forename, surname, born, address, postcode, sex, upn, nino, agrees, concern);
    }

    private static String surname(Cells cells) {
        String surname = cells.name("surname");
        return surname == null
                ? cells.refuse("surname", "is missing; a single name stands under surname, with no first name")
                : surname;
    }

    private static LocalDate born(Cells cells, LocalDate receivedOn) {
        LocalDate born = cells.optionalDay("date_of_birth");
        if (born != null && receivedOn != null && born.isAfter(receivedOn)) {
            cells.refuse("date_of_birth", "is after the day on which the referral was received");
        }
        if (born != null && receivedOn != null && born.plusYears(OLDEST).isBefore(receivedOn)) {
            cells.refuse("date_of_birth", "is more than " + OLDEST + " years ago");
        }
        return born;
    }

    /**
     * Nobody is born before their parent, or when the parent was a small child.
     *
     * @param people one a row; null for whoever could not be read
     */
    static void checkAges(List<Row> rows, List<Member> people, RowFaults faults) {
        LocalDate youngestParent = people.stream()
                .filter(person -> person != null && person.role().equals("parent") && person.dateOfBirth() != null)
                .map(Member::dateOfBirth)
                .max(LocalDate::compareTo)
                .orElse(null);
        for (int i = 0; i < people.size() && youngestParent != null; i++) {
            Member child = people.get(i);
            Cells cells = new Cells(rows.get(i));
            if (child != null
                    && child.role().equals("child")
                    && child.dateOfBirth() != null
                    && child.dateOfBirth().isBefore(youngestParent.plusYears(YOUNGEST_PARENT))) {
                faults.noted(() ->
                        cells.refuse("date_of_birth", "makes the child older than, or nearly as old as, a parent"));
            }
        }
    }
}
