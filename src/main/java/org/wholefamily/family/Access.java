package org.wholefamily.family;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.FormRequest;

/** The one place that answers "may this person see this?" of a family and of each of its members, for every screen and call. */
@Component
public class Access {

    private static final Set<String> CASEWORK = Set.of(
            "triage",
            "caseworkers",
            "lead-professionals",
            "programme-coordinators",
            "managers",
            "data-officers",
            "chief-officers");

    /** Steps that social care has by law, whatever a family agreed to. */
    private static final Set<String> DUTY = Set.of("receiveFromFrontDoor", "respondToConcern", "acceptStepUp");

    private final Cases cases;
    private final People people;
    private final Sharings sharings;
    private final Restrictions restrictions;
    private final CurrentUser current;

    public Access(Cases cases, People people, Sharings sharings, Restrictions restrictions, CurrentUser current) {
        this.cases = cases;
        this.people = people;
        this.sharings = sharings;
        this.restrictions = restrictions;
        this.current = current;
    }

    /** Whether a person may see who the family of a case is. */
    public boolean maySee(User user, CaseFile file) {
        if (!user.councils().contains(file.council())) {
            return false;
        }
        Restriction restriction = restrictions.of(file.reference());
        return restriction.record()
                ? restriction.readers().contains(user.id())
                : user.in(CASEWORK) || agencyMaySee(user, file);
    }

    /** Whether the form of a task may show who the family is to the person who opens it. */
    public boolean mayShow(FormRequest request) {
        return current.get()
                .map(user -> cases.find(request.caseReference())
                        .map(file -> maySee(user, file) || byDuty(user, request, file) && !closedTo(user, file))
                        .orElse(false))
                .orElse(true);
    }

    /** Whether the record is restricted and the person who opens the form of a task neither named nor on duty. */
    public boolean isBarred(FormRequest request) {
        return current.get()
                .flatMap(user -> cases.find(request.caseReference())
                        .map(file -> closedTo(user, file) && !byDuty(user, request, file)))
                .orElse(false);
    }

    /** The members of the family of a case whom a person may see; an address that is not for them is empty. */
    public List<Person> members(User user, CaseFile file) {
        return maySee(user, file) ? shown(file.reference(), user) : List.of();
    }

    /** The members of the family of a case whom the form of a task may show. */
    public List<Person> members(FormRequest request) {
        if (!mayShow(request)) {
            return List.of();
        }
        return current.get()
                .map(user -> shown(request.caseReference(), user))
                .orElseGet(() -> people.of(request.caseReference()));
    }

    /** The members who may be passed on to another council at all: nobody who is kept hidden here, nor a hidden record. */
    public List<Person> passable(String reference) {
        Restriction restriction = restrictions.of(reference);
        return restriction.record()
                ? List.of()
                : people.of(reference).stream()
                        .filter(person -> !restriction.people().contains(person.id()))
                        .toList();
    }

    /** Those of them with whom an address may go: nobody whose address is hidden, nor anybody who lives with them. */
    public List<Person> addressPassable(String reference) {
        Restriction restriction = restrictions.of(reference);
        Set<String> homes = hiddenHomes(people.of(reference), restriction);
        return passable(reference).stream()
                .filter(person -> !restriction.addresses().contains(person.id()) && !homes.contains(person.home()))
                .toList();
    }

    /** Whoever lives with somebody whose address is hidden gives it away. */
    private static Set<String> hiddenHomes(List<Person> all, Restriction restriction) {
        return all.stream()
                .filter(person -> restriction.addresses().contains(person.id()))
                .map(Person::home)
                .collect(Collectors.toSet());
    }

    private List<Person> shown(String reference, User user) {
        List<Person> all = people.of(reference);
        Restriction restriction = restrictions.of(reference);
        if (!restriction.any() || restriction.readers().contains(user.id())) {
            return all;
        }
        Set<String> homes = hiddenHomes(all, restriction);
        return all.stream()
                .filter(person -> !restriction.people().contains(person.id()))
                .map(person -> homes.contains(person.home()) ? person.withoutAddress() : person)
                .toList();
    }

    private boolean closedTo(User user, CaseFile file) {
        Restriction restriction = restrictions.of(file.reference());
        return restriction.record() && !restriction.readers().contains(user.id());
    }

    private boolean byDuty(User user, FormRequest request, CaseFile file) {
        return DUTY.contains(request.step())
                && user.groups().contains("agency-social-care")
                && user.councils().contains(file.council());
    }

    private boolean agencyMaySee(User user, CaseFile file) {
        return sharings.activeAgencies(file.reference()).stream()
                .anyMatch(agency -> user.groups().contains("agency-" + agency));
    }
}
