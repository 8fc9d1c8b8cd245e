package org.wholefamily.evidence.matching;

import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** The errors that people make who write down people. */
final class Slips {

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("Samantha", "Sam"),
            Map.entry("Samuel", "Sam"),
            Map.entry("Charlotte", "Lottie"),
            Map.entry("Bethany", "Beth"),
            Map.entry("Andrew", "Andy"),
            Map.entry("Daniel", "Dan"),
            Map.entry("Catherine", "Kate"),
            Map.entry("Rebecca", "Becky"),
            Map.entry("Elizabeth", "Liz"),
            Map.entry("Stephen", "Steve"),
            Map.entry("Nicholas", "Nick"),
            Map.entry("Thomas", "Tom"),
            Map.entry("Michael", "Mike"),
            Map.entry("Benjamin", "Ben"),
            Map.entry("Joshua", "Josh"));

    private final SplittableRandom random;
    private final InventedNames names;

    Slips(SplittableRandom random, InventedNames names) {
        this.random = random;
        this.names = names;
    }

    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    PersonRow recorded(PersonRow person, String id, boolean numbered) {
        String forename = person.forename();
        if (happens(0.15)) {
            forename = SHORT.getOrDefault(forename, forename);
        }
        forename = happens(0.03) ? typed(forename) : forename;
        String surname = happens(0.015) ? person.surname() + "-" + names.surname(random) : person.surname();
        surname = happens(0.006) ? names.surname(random) : surname;
        surname = happens(0.04) ? typed(surname) : surname;
        boolean swapped = happens(0.02);
        boolean loud = happens(0.05);
        return new PersonRow(
                id,
                cased(swapped ? surname : forename, loud),
                cased(swapped ? forename : surname, loud),
                birthday(person.dateOfBirth()),
                happens(0.06)
                        ? ""
                        : happens(0.15)
                                ? person.postcode().toLowerCase(Locale.ROOT).replace(" ", "")
                                : person.postcode(),
                person.address(),
                numbered ? person.number() : "");
    }

    private static String cased(String name, boolean loud) {
        return loud ? name.toUpperCase(Locale.ROOT) : name;
    }

    private String birthday(String day) {
        if (happens(0.025)) {
            return "";
        }
        int inMonth = Integer.parseInt(day.substring(8));
        if (happens(0.02)) {
            return "%s-%02d".formatted(day.substring(0, 7), 1 + random.nextInt(28));
        }
        return happens(0.03) && inMonth <= 12 ? day.substring(0, 5) + day.substring(8) + day.substring(4, 7) : day;
    }

    /** A letter lost, doubled, or exchanged with the next. */
    private String typed(String word) {
        int at = 1 + random.nextInt(word.length() - 1);
        String before = word.substring(0, at);
        String letter = word.substring(at, at + 1);
        String rest = word.substring(at + 1);
        return switch (random.nextInt(3)) {
            case 0 -> before + rest;
            case 1 -> before + letter + letter + rest;
            default -> rest.isEmpty() ? before + letter + letter : before + rest.charAt(0) + letter + rest.substring(1);
        };
    }
}
