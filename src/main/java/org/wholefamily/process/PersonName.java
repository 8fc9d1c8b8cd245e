package org.wholefamily.process;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;

/** What colleagues call a person. */
public final class PersonName {

    private PersonName() {}

    /** First and last name as far as they are known; without either, the user id. */
    public static String of(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? user.getId() : name;
    }
}
