package org.wholefamily.family;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.DutySteps;

/**
 * What of a family is kept from everybody but named people.
 *
 * @param record whether the whole record is, as that of an employee's own family
 * @param people ids of the members who are not shown at all
 * @param addresses ids of the members whose address is not shown, as that of a refuge
 * @param readers user ids of the named people
 */
public record Restriction(boolean record, Set<String> people, Set<String> addresses, Set<String> readers) {

    static final Restriction NONE = new Restriction(false, Set.of(), Set.of(), Set.of());

    public Restriction {
        people = people == null ? Set.of() : Set.copyOf(people);
        addresses = addresses == null ? Set.of() : Set.copyOf(addresses);
        readers = readers == null ? Set.of() : Set.copyOf(readers);
    }

    /** Whether the whole record is kept from a person. */
    boolean hides(String user) {
        return record && !readers.contains(user);
    }

    /** To whom a task of the step goes, whatever team it is for; empty when it stays with its team. */
    Set<String> workers(String step) {
        return record && !DutySteps.contains(step) ? readers : Set.of();
    }

    /** Whether a person may do a task, which is for these groups unless the record is hidden. */
    boolean mayDo(User person, String step, Set<String> groups) {
        if (record && !DutySteps.contains(step)) {
            return readers.contains(person.id());
        }
        boolean barred = hides(person.id()) && !person.groups().contains(DutySteps.GROUP);
        return person.in(groups) && !barred;
    }

    /** Those of all members whom a person sees; an address that is not for them is empty. */
    List<Person> shown(List<Person> all, String user) {
        if (!any() || readers.contains(user)) {
            return all;
        }
        Set<String> homes = hiddenHomes(all);
        return all.stream()
                .filter(person -> !people.contains(person.id()))
                .map(person -> homes.contains(person.home()) ? person.withoutAddress() : person)
                .toList();
    }

    /** Those who may be passed on to another council at all. */
    List<Person> passable(List<Person> all) {
        return record
                ? List.of()
                : all.stream().filter(person -> !people.contains(person.id())).toList();
    }

    /** Those of them with whom an address may go. */
    List<Person> addressPassable(List<Person> all) {
        Set<String> homes = hiddenHomes(all);
        return passable(all).stream()
                .filter(person -> !addresses.contains(person.id()) && !homes.contains(person.home()))
                .toList();
    }

    /** Whoever lives with somebody whose address is hidden gives it away. */
    private Set<String> hiddenHomes(List<Person> all) {
        return all.stream()
                .filter(person -> addresses.contains(person.id()))
                .map(Person::home)
                .collect(Collectors.toSet());
    }

    boolean any() {
        return record || !people.isEmpty() || !addresses.isEmpty();
    }
}
