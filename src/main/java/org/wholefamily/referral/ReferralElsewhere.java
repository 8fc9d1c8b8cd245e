package org.wholefamily.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Council;
import org.wholefamily.council.Council.Scheme;
import org.wholefamily.council.Councils;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.family.People;
import org.wholefamily.family.Person;
import org.wholefamily.process.AskingAs;
import org.wholefamily.referral.Referral.Member;

/** Refers a family to the council to which it moves, with what the family agreed to and nothing else. */
@Service
public class ReferralElsewhere {

    /** What the new council sees in place of one of its own agencies. */
    private static final String ANOTHER_COUNCIL = "another-council";

    private final ReferralIntake intake;
    private final Cases cases;
    private final People people;
    private final Councils councils;
    private final AskingAs asking;
    private final BusinessClock clock;

    ReferralElsewhere(
            ReferralIntake intake,
            Cases cases,
            People people,
            Councils councils,
            AskingAs asking,
            BusinessClock clock) {
        this.intake = intake;
        this.cases = cases;
        this.people = people;
        this.councils = councils;
        this.asking = asking;
        this.clock = clock;
    }

    /**
     * What the family agreed to.
     *
     * @param people ids of members
     * @param withAddress ids of those with whom the new address goes
     * @param numbers whether pupil and National Insurance numbers go with them
     * @param addressLine the new address; null when it is not to be passed on
     * @param concern what they need help with; null when it is not to be passed on
     */
    public record Agreed(
            Set<String> people,
            Set<String> withAddress,
            boolean numbers,
            String addressLine,
            String postcode,
            String concern) {}

    /** Whether a council takes families under some scheme today. */
    public boolean takes(String council) {
        return scheme(council, null).isPresent();
    }

    /**
     * Opens a referral in another council, in the running transaction and as nobody of either council.
     *
     * @param file the case here
     * @return the reference of the case there
     */
    public String open(CaseFile file, String council, Agreed agreed) {
        LocalDate today = clock.today();
        Referral referral = new Referral(
                "moved-" + file.reference(),
                today,
                council,
                scheme(council, file.scheme()).orElseThrow(),
                ANOTHER_COUNCIL,
                councils.find(file.council()).map(Council::name).orElseThrow() + ", case " + file.reference(),
                members(file.reference(), agreed));
        String reference = asking.product(() -> intake.open(referral));
        cases.cameFrom(reference, file.reference());
        return reference;
    }

    private List<Member> members(String caseReference, Agreed agreed) {
        List<Member> members = new ArrayList<>();
        for (Person person : people.of(caseReference)) {
            if (agreed.people().contains(person.id())) {
                String concern = members.isEmpty() ? agreed.concern() : null;
                members.add(member(members.size() + 1, person, agreed, concern));
            }
        }
        return members;
    }

    private static Member member(int number, Person person, Agreed agreed, String concern) {
        boolean address = agreed.withAddress().contains(person.id());
        return new Member(
                number,
                person.role(),
                person.forename(),
                person.surname(),
                person.dateOfBirth(),
                address ? agreed.addressLine() : null,
                address ? agreed.postcode() : null,
                person.sex(),
                agreed.numbers() ? person.upn() : null,
                agreed.numbers() ? person.nino() : null,
                true,
                concern);
    }

    /** The same scheme where the council runs it today, else the one that began last. */
    private Optional<String> scheme(String council, String preferred) {
        LocalDate today = clock.today();
        List<Scheme> running = councils.find(council).map(Council::schemes).orElse(List.of()).stream()
                .filter(scheme -> !today.isBefore(scheme.from()) && !today.isAfter(scheme.to()))
                .sorted(Comparator.comparing(Scheme::from).reversed())
                .toList();
        return running.stream()
                .map(Scheme::code)
                .filter(code -> code.equals(preferred))
                .findFirst()
                .or(() -> running.stream().map(Scheme::code).findFirst());
    }
}
