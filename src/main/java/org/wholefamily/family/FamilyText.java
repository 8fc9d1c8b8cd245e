package org.wholefamily.family;

import java.util.List;
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
    String summary(List<Person> members) {
        return members.isEmpty()
                ? ""
                : members.stream().map(this::line).collect(Collectors.joining("\n", "", "\n" + Homes.of(members)));
    }

    private String line(Person person) {
        Integer age = person.ageOn(clock.today());
        return "%s, %s, %s".formatted(person.name(), person.role(), age == null ? "age not known" : age);
    }
}
