package org.wholefamily.referral;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Council;
import org.wholefamily.council.Council.Scheme;
import org.wholefamily.council.Councils;
import org.wholefamily.file.Cells;
import org.wholefamily.file.Row;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Councils councils;
    private final BusinessClock clock;
    private final int mostPeople;

    ReferralRules(Councils councils, BusinessClock clock, @Value("${wholefamily.limits.people}") int mostPeople) {
        this.councils = councils;
        this.clock = clock;
        this.mostPeople = mostPeople;
    }

    /**
     * Reads a family's rows.
     *
     * @param belongsTo tells whether the sender belongs to a council
     * @throws ReferralRefused with all that is wrong
     */
    Referral read(List<Row> rows, Predicate<String> belongsTo) {
        if (rows.size() > mostPeople) {
            throw new ReferralRefused(
                    rows.get(mostPeople),
                    "person",
                    "is more than the " + mostPeople + " people that a referral may have");
        }
        RowFaults faults = new RowFaults();
        Referral head = head(rows.get(0), belongsTo, faults);
        boolean comparable = faults.count() == 0;
        List<Member> people = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Row row : rows) {
            Cells cells = new Cells(row);
            int before = faults.count();
            Referral same = head(row, belongsTo, faults);
            if (comparable && faults.count() == before) {
                agree(head, same, cells, faults);
            }
            Member member = PeopleRules.read(cells, head.receivedOn(), faults);
            if (member != null && !numbers.add(member.person())) {
                faults.noted(() -> cells.refuse("person", "is there twice in this referral"));
            }
            people.add(member);
        }
        PeopleRules.checkAges(rows, people, faults);
        faults.refuse();
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

    /** What is said of the referral as a whole; null for what is wrong, which is noted. */
    private Referral head(Row row, Predicate<String> belongsTo, RowFaults faults) {
        Cells cells = new Cells(row);
        faults.noted(() -> width(cells, row.cells().get(Row.WIDTH)));
        String referral = faults.noted(() -> cells.required("referral", 40));
        LocalDate receivedOn = faults.noted(() -> receivedOn(cells));
        Council council = faults.noted(() -> council(cells, belongsTo));
        String scheme =
                council == null || receivedOn == null ? null : faults.noted(() -> scheme(cells, council, receivedOn));
        String agency = council == null
                ? null
                : faults.noted(() -> cells.oneOf("agency", codes(council.agencies(), Council.Agency::code)));
        String referredBy = faults.noted(() -> cells.requiredWords("referred_by", 200));
        String code = council == null ? null : council.code();
        return new Referral(referral, receivedOn, code, scheme, agency, referredBy, List.of());
    }

    private static String width(Cells cells, String width) {
        return width == null
                ? null
                : cells.refuse("concern", "is not the last of " + COLUMNS.size() + " columns; the row has " + width);
    }

    private LocalDate receivedOn(Cells cells) {
        LocalDate day = cells.requiredDay("received_on");
        return day.isAfter(clock.today()) ? cells.refuse("received_on", "has not come yet") : day;
    }

    private Council council(Cells cells, Predicate<String> belongsTo) {
        return councils.find(cells.required("council", 40))
                .filter(known -> belongsTo.test(known.code()))
                .orElseGet(() -> cells.refuse("council", "is not a council that you belong to"));
    }

    /**
     * The day on which the referral was received decides, and not today: a late import of a referral that came in time
     * is taken, and one that came before the scheme or after it is not.
     */
    private static String scheme(Cells cells, Council council, LocalDate receivedOn) {
        String code = cells.oneOf("scheme", codes(council.schemes(), Scheme::code));
        Scheme scheme = council.schemes().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        if (receivedOn.isBefore(scheme.from())) {
            cells.refuse("scheme", "begins here on " + scheme.from().format(DAY) + ", after the referral was received");
        }
        if (receivedOn.isAfter(scheme.to())) {
            cells.refuse("scheme", "ended here on " + scheme.to().format(DAY) + ", before the referral was received");
        }
        return code;
    }

    private static void agree(Referral first, Referral other, Cells cells, RowFaults faults) {
        same(first.receivedOn(), other.receivedOn(), "received_on", cells, faults);
        same(first.council(), other.council(), "council", cells, faults);
        same(first.scheme(), other.scheme(), "scheme", cells, faults);
        same(first.agency(), other.agency(), "agency", cells, faults);
        same(first.referredBy(), other.referredBy(), "referred_by", cells, faults);
    }

    private static void same(Object first, Object other, String column, Cells cells, RowFaults faults) {
        if (!Objects.equals(first, other)) {
            faults.noted(() -> cells.refuse(column, "differs from the first row of this referral"));
        }
    }

    private static <T> Set<String> codes(List<T> values, Function<T, String> code) {
        return values.stream().map(code).collect(Collectors.toSet());
    }
}
