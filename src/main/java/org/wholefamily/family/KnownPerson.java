package org.wholefamily.family;

import java.util.List;

/**
 * A person with every record that turned out to be about them.
 *
 * @param id of the person; the records may have ids of their own
 * @param records at least one, that of the person before the others
 */
public record KnownPerson(String id, List<Person> records) {

    /** The person as this council writes them. */
    public Person person() {
        return records.get(0);
    }
}
