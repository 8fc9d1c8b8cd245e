package org.wholefamily.family;

import java.util.List;
import org.springframework.stereotype.Component;

/** Who of a family may be passed on to another council, whoever does it. */
@Component
public class Passable {

    private final Restrictions restrictions;
    private final People people;

    Passable(Restrictions restrictions, People people) {
        this.restrictions = restrictions;
        this.people = people;
    }

    /** The members who may be passed on at all: nobody who is kept hidden here, nor a hidden record. */
    public List<Person> members(String reference) {
        return restrictions.of(reference).passable(people.of(reference));
    }

    /** Those of them with whom an address may go: nobody whose address is hidden, nor anybody who lives with them. */
    public List<Person> withAddress(String reference) {
        return restrictions.of(reference).addressPassable(people.of(reference));
    }
}
