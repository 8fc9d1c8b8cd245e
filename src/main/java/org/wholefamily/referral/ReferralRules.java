package org.wholefamily.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Council;
import org.wholefamily.council.Councils;
import org.wholefamily.referral.Referral.Member;

/** What a referral must be like before it is taken, whichever way it came in. */
@Component
class ReferralRules {

    static final List<String> COLUMNS = List.of(
            "referral",
            "received_on",
            "council",
            "scheme",
            "agency",
            "referred_by",
            "person",
            "role",
            "forename",
            "surname",
            "date_of_birth",
            "address_line",
            "postcode",
            "sex",
            "upn",
            "nino",
            "agrees",
            "concern");

    private static final Set<String> ROLES = Set.of("parent", "partner", "child", "other");
    private static final Set<String> SEXES = Set.of("F", "M", "X");
    private static final int OLDEST = 120;
    private static final int YOUNGEST_PARENT = 11;

    private final Councils councils;
    private final BusinessClock clock;

    ReferralRules(Councils councils, BusinessClock clock) {
        this.councils = councils;
        this.clock = clock;
    }

    /**
     * Reads a family's rows.
     *
     * @param belongsTo tells whether the sender belongs to a council
     * @throws ReferralRefused at the first fault
     */
    Referral read(List<Row> rows, Predicate<String> belongsTo) {
        Referral head = head(rows.get(0), belongsTo);
        List<Member> people = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Row row : rows) {
            Cells cells = new Cells(row);
            agree(head, head(row, belongsTo), cells);
            Member member = member(cells, head.receivedOn());
            if (!numbers.add(member.person())) {
                cells.refuse("person", "is there twice in this referral");
            }
            people.add(member);
        }
        checkAges(rows, people);
        people.sort(Comparator.comparingInt(Member::person));
        return new Referral(
                head.referral(),
                head.receivedOn(),
                head.council(),
                head.scheme(),
                head.agency(),
                head.referredBy(),
                people);
    }

    private Referral head(Row row, Predicate<String> belongsTo) {
        Cells cells = new Cells(row);
        String width = row.cells().get(ReferralImport.WIDTH);
        if (width != null) {
            cells.refuse("concern", "is not the last of " + COLUMNS.size() + " columns; the row has " + width);
        }
        String referral = cells.required("referral", 40);
        LocalDate receivedOn = cells.requiredDay("received_on");
        if (receivedOn.isAfter(clock.today())) {
            cells.refuse("received_on", "has not come yet");
        }
        String code = cells.required("council", 40);
        Council council = councils.find(code)
                .filter(known -> belongsTo.test(known.code()))
                .orElseGet(() -> cells.refuse("council", "is not a council that you belong to"));
        String scheme = cells.oneOf("scheme", codes(council.schemes(), Council.Scheme::code));
        String agency = cells.oneOf("agency", codes(council.agencies(), Council.Agency::code));
        return new Referral(referral, receivedOn, code, scheme, agency, cells.required("referred_by", 200), List.of());
    }

    private static void agree(Referral first, Referral other, Cells cells) {
        same(first.receivedOn(), other.receivedOn(), "received_on", cells);
        same(first.council(), other.council(), "council", cells);
        same(first.scheme(), other.scheme(), "scheme", cells);
        same(first.agency(), other.agency(), "agency", cells);
        same(first.referredBy(), other.referredBy(), "referred_by", cells);
    }

    private static void same(Object first, Object other, String column, Cells cells) {
        if (!Objects.equals(first, other)) {
            cells.refuse(column, "differs from the first row of this referral");
        }
    }

    private static Member member(Cells cells, LocalDate receivedOn) {
        int person = cells.number("person");
        String role = cells.oneOf("role", ROLES);
        String forename = cells.name("forename");
        String surname = cells.name("surname");
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
                cells.optional("concern", 4000));
    }

    /** Nobody is born before their parent, or when the parent was a small child. */
    private static void checkAges(List<Row> rows, List<Member> people) {
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

    private static <T> Set<String> codes(List<T> values, java.util.function.Function<T, String> code) {
        return values.stream().map(code).collect(Collectors.toSet());
    }
}
