package org.wholefamily.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholefamily.family.Person;
import org.wholefamily.family.SeenMembers;

/** Who a family is in one line: each surname once, with the first names of whoever bears it. */
final class FamilyWords {

    private static final int IN_A_LIST = 4;

    private FamilyWords() {}

    /** Short, such as "Nandra: Priya, Arun and 3 more"; null for nobody. */
    static String inList(List<Person> members) {
        List<Person> named = members.subList(0, Math.min(IN_A_LIST, members.size()));
        int more = members.size() - named.size();
        String words = line(named, FamilyWords::first);
        return members.isEmpty() ? null : more == 0 ? words : words + " and " + more + " more";
    }

    /** Everybody with the age on a day, such as "Nandra: Priya 32, Arun (age not known)", where ages are told. */
    static String inFull(SeenMembers members, LocalDate today) {
        return line(
                members.people(),
                members.agesTold() ? person -> (first(person) + " " + age(person, today)).strip() : FamilyWords::first);
    }

    private static String line(List<Person> members, Function<Person, String> words) {
        Map<String, List<Person>> bySurname = members.stream()
                .collect(Collectors.groupingBy(Person::surname, LinkedHashMap::new, Collectors.toList()));
        return bySurname.entrySet().stream()
                .map(bearers -> family(bearers.getKey(), bearers.getValue(), words))
                .collect(Collectors.joining("; "));
    }

    /** Whoever has a single name bears it as a surname. */
    private static String family(String surname, List<Person> bearers, Function<Person, String> words) {
        String all = bearers.stream().map(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
        boolean single = bearers.stream().allMatch(person -> person.forename() == null);
        return all.isEmpty() ? surname : surname + (single ? " " : ": ") + all;
    }

    /** As the others of the family call the person. */
    static String first(Person person) {
        return person.forename() == null ? "" : person.forename();
    }

    private static String age(Person person, LocalDate today) {
        Integer age = person.ageOn(today);
        return age == null ? "(age not known)" : age == 0 ? "(under 1)" : age.toString();
    }
}
