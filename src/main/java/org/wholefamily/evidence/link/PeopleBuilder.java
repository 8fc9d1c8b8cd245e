package org.wholefamily.evidence.link;

import org.wholefamily.evidence.Subject;
import org.wholefamily.evidence.matching.Known;
import org.wholefamily.evidence.matching.Roll;

/** Puts together what is known of people: first all of their records, then the rest. */
final class PeopleBuilder {

    private final int among;
    private final Roll roll = Roll.empty();
    private final Roll others = roll.beside();
    private final Roll one = roll.beside();
    private Places places;
    private Known known;
    private String family;
    private int relative;

    /** @param among how many there are in all; 0 where all are added */
    PeopleBuilder(int among) {
        this.among = among;
    }

    /** @param first whether it is the person's own, not one of somebody who turned out to be the same */
    void record(String person, boolean first, Subject subject) {
        (first ? roll : others).add(OpenRow.asPerson(person, subject));
    }

    private int place(String person) {
        if (places == null) {
            places = new Places(roll);
            known = Known.some(roll, among);
            for (int row = 0; row < others.size(); row++) {
                int place = places.of(others.id(row));
                if (place >= 0) {
                    known.learn(place, others, row, false);
                }
            }
        }
        return places.of(person);
    }

    /** All of a family one after the other. */
    void family(String family, String person) {
        int place = place(person);
        if (place >= 0 && family.equals(this.family)) {
            known.learnFamily(relative, place);
        } else if (place >= 0) {
            this.family = family;
            relative = place;
        }
    }

    /** A row about a person. */
    void row(String person, Subject subject, boolean weakly) {
        int place = place(person);
        if (place >= 0) {
            one.clear();
            one.add(OpenRow.asPerson(person, subject));
            known.learn(place, one, 0, weakly);
        }
    }

    /** A row about somebody else, of which it was said so. */
    void notAbout(String person, Subject subject) {
        int place = place(person);
        if (place >= 0) {
            one.clear();
            one.add(OpenRow.asPerson(person, subject));
            known.learnNot(place, one, 0);
        }
    }

    CouncilPeople people() {
        place("");
        return new CouncilPeople(roll, known, Math.max(among, roll.size()));
    }
}
