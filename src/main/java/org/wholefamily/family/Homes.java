package org.wholefamily.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a family lives. An address that may not be shown and one that nobody knows read alike. */
final class Homes {

    private static final String NONE = "no address given";

    private Homes() {}

    /** Each address once, with those who live there where it is not one for all. */
    static String of(List<Person> members) {
        Map<String, List<Person>> homes = members.stream()
                .collect(Collectors.groupingBy(Homes::address, LinkedHashMap::new, Collectors.toList()));
        return homes.size() == 1
                ? capital(homes.keySet().iterator().next())
                : capital(homes.entrySet().stream()
                        .map(home -> home.getKey() + " (" + names(home.getValue()) + ")")
                        .collect(Collectors.joining("; ")));
    }

    private static String address(Person person) {
        String address = Stream.of(person.addressLine(), person.postcode())
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(", "));
        return address.isEmpty() ? NONE : address;
    }

    private static String names(List<Person> people) {
        return people.stream()
                .map(person -> person.forename() == null ? person.surname() : person.forename())
                .collect(Collectors.joining(", "));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
