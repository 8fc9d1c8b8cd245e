package org.wholefamily.family;

import java.time.LocalDate;
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

    /** One line a person: name, role, age, address where it differs from the line before. */
    String summary(List<Person> members) {
        StringBuilder text = new StringBuilder();
        String address = null;
        for (Person person : members) {
            String home = person.addressLine() == null ? "no address shown" : home(person);
            text.append(line(person))
                    .append(", ")
                    .append(home.equals(address) ? "same address" : home)
                    .append('\n');
            address = home;
        }
        return text.toString().strip();
    }

    private String line(Person person) {
        LocalDate today = clock.today();
        Integer age = person.ageOn(today);
        return "%s, %s, %s".formatted(person.name(), person.role(), age == null ? "age not known" : age);
    }

    private static String home(Person person) {
        return java.util.stream.Stream.of(person.addressLine(), person.postcode())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
