package org.wholefamily.evidence.link;

import org.wholefamily.evidence.Subject;
import org.wholefamily.evidence.matching.PersonRow;

/**
 * A row of which it is to be found whose it is.
 *
 * @param imported by which import it says what it says now
 * @param state which of all the things that it ever said it says now
 * @param mark how often it was said that it is to be looked at once more; less than 0 where it is looked at first
 */
record OpenRow(long number, String extract, long imported, long state, long mark, Subject subject) {

    PersonRow asPerson() {
        return asPerson(String.valueOf(number), subject);
    }

    static PersonRow asPerson(String id, Subject subject) {
        return new PersonRow(
                id,
                subject.forename(),
                subject.surname(),
                subject.birthday() == null ? null : subject.birthday().toString(),
                subject.postcode(),
                subject.address(),
                subject.number());
    }
}
