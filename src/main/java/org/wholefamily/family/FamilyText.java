package org.wholefamily.family;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;

/** Says in a few lines who a family is. */
@Component
class FamilyText {

    private final BusinessClock clock;

    FamilyText(BusinessClock clock) {
        this.clock = clock;
    }

    /** One line a person with name, role and age; the last line says where they live. */
    String summary(SeenMembers members) {
        return members.isEmpty()
                ? ""
                : members.people().stream()
                        .map(person -> person.name() + ", " + person.role() + (members.agesTold() ? age(person) : ""))
                        .collect(Collectors.joining("\n", "", "\n" + members.home()));
    }

    private String age(Person person) {
        Integer age = person.ageOn(clock.today());
        return ", " + (age == null ? "age not known" : age);
    }
}
