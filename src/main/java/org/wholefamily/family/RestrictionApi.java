package org.wholefamily.family;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.Directory;

/** Keeps a family, a member or an address from everybody but named people, on the word of a manager or data officer. */
@RestController
@RequestMapping("/api/families/{caseReference}/restriction")
class RestrictionApi {

    private static final Set<String> DECIDERS = Set.of("managers", "data-officers");

    private final Cases cases;
    private final People people;
    private final Access access;
    private final Restrictions restrictions;
    private final RestrictedWork work;
    private final CaseJournal events;
    private final CurrentUser current;
    private final Directory directory;

    RestrictionApi(
            Cases cases,
            People people,
            Access access,
            Restrictions restrictions,
            RestrictedWork work,
            CaseJournal events,
            CurrentUser current,
            Directory directory) {
        this.cases = cases;
        this.people = people;
        this.access = access;
        this.restrictions = restrictions;
        this.work = work;
        this.events = events;
        this.current = current;
        this.directory = directory;
    }

    /** What is sent; nothing may be left out, so that a slip of the pen does not show a hidden family to everybody. */
    record Wanted(Boolean record, Set<String> people, Set<String> addresses, Set<String> readers) {

        Restriction restriction() {
            given("record", record);
            given("people", people);
            given("addresses", addresses);
            given("readers", readers);
            return new Restriction(record, people, addresses, readers);
        }

        private static void given(String field, Object value) {
            if (value == null) {
                throw refused(field, field + " is missing; a list may be empty");
            }
        }
    }

    /** What is sent replaces what was restricted before; the answer says which open work is then nobody's to do. */
    @PutMapping
    @Transactional
    RestrictedWork.Left set(@PathVariable String caseReference, @RequestBody Wanted wanted) {
        CurrentUser.User user = current.get().orElseThrow(FamilyApi::unknown);
        // Who makes a task of the family at this moment is first, and it is handed over, or waits and sees who may
        // know.
        cases.lockFamily(caseReference);
        CaseFile file = access.seen(user, caseReference).orElseThrow(FamilyApi::unknown);
        if (!user.in(DECIDERS) || !mayLift(user, caseReference)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-permitted",
                    "Only a manager or data officer may do this, and what is restricted already only a named one");
        }
        Restriction restriction = wanted.restriction();
        check(user, file, restriction);
        Restriction before = restrictions.of(caseReference);
        restrictions.set(caseReference, restriction);
        work.hand(caseReference, before);
        events.tell(
                new RestrictionSet(
                        caseReference,
                        restriction.record(),
                        restriction.people().size(),
                        restriction.addresses().size(),
                        restriction.readers().size()),
                user.id());
        return work.left(caseReference);
    }

    private boolean mayLift(CurrentUser.User user, String caseReference) {
        Restriction now = restrictions.of(caseReference);
        return !now.any() || now.readers().contains(user.id());
    }

    private void check(CurrentUser.User user, CaseFile file, Restriction restriction) {
        if (restriction.any() && !restriction.readers().contains(user.id())) {
            throw refused("readers", "Name yourself among the readers: nobody else could lift the restriction");
        }
        Set<String> members =
                people.of(file.reference()).stream().map(Person::id).collect(Collectors.toSet());
        if (!members.containsAll(restriction.people())) {
            throw refused("people", "Not everybody named here is a member of the family");
        }
        if (!members.containsAll(restriction.addresses())) {
            throw refused("addresses", "Not everybody named here is a member of the family");
        }
        if (!restriction.readers().stream().allMatch(reader -> directory.belongs(reader, file.council()))) {
            throw refused("readers", "Not everybody named here is a user of the council");
        }
    }

    private static Problem refused(String field, String why) {
        return new Problem(HttpStatus.BAD_REQUEST, "restriction-refused", why, Map.of("field", field));
    }
}
