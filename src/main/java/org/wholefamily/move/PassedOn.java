package org.wholefamily.move;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholefamily.family.Person;
import org.wholefamily.process.Lists;
import org.wholefamily.referral.ReferralElsewhere.Agreed;

/**
 * What a family that moves says may be passed on.
 *
 * @param agreement null unless something may be passed on
 */
record PassedOn(String answer, Agreed agreement) {

    /**
     * Reads the answers of the form.
     *
     * @param details what may be passed on beside names
     * @param mayGo the members who may be passed on
     * @param withAddress those of them with whom an address may go
     * @param needs what the family needs help with, in words
     */
    static PassedOn read(
            String answer,
            List<String> details,
            Map<String, Object> answers,
            List<Person> mayGo,
            List<Person> withAddress,
            String needs) {
        if (!"agreed".equals(answer)) {
            return new PassedOn(answer, null);
        }
        Set<String> people = new HashSet<>(Lists.of(answers.get("peoplePassedOn")));
        people.retainAll(ids(mayGo));
        return new PassedOn(
                answer,
                new Agreed(
                        people,
                        ids(withAddress),
                        details.contains("numbers"),
                        text(answers.get("newAddressLine")),
                        text(answers.get("newPostcode")),
                        details.contains("needs") ? needs : null));
    }

    private static Set<String> ids(List<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toSet());
    }

    boolean agreed() {
        return agreement != null;
    }

    boolean staying() {
        return "staying".equals(answer);
    }

    private static String text(Object value) {
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
