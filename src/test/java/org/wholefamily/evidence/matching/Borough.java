package org.wholefamily.evidence.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * An invented borough: families of whom some are known, and rows about all of them with the errors that records have. The
 * same seed gives the same borough.
 */
public final class Borough {

    private final SplittableRandom random;
    private final InventedNames names;
    private final Slips slips;
    private final double knownShare;
    private PersonRow namesake;

    /** @param knownShare of the families, the share of whom the council knows */
    public Borough(long seed, double knownShare, InventedNames names) {
        this.random = new SplittableRandom(seed);
        this.names = names;
        this.slips = new Slips(random, names);
        this.knownShare = knownShare;
    }

    /**
     * @param known takes who is known, one row a person
     * @param rows takes what others keep, with the person's id where the council knows the person, or else nothing
     */
    public void invent(int families, Consumer<PersonRow> known, BiConsumer<PersonRow, String> rows) {
        int count = 0;
        for (int family = 0; family < families; family++) {
            boolean isKnown = random.nextDouble() < knownShare;
            for (PersonRow person : family(family)) {
                if (isKnown) {
                    known.accept(slips.recorded(person, person.id(), slips.happens(0.2)));
                }
                PersonRow before = slips.happens(0.1) ? moved(person) : person;
                int kept = 1 + random.nextInt(4);
                for (int i = 0; i < kept; i++) {
                    PersonRow from = slips.happens(0.5) ? before : person;
                    rows.accept(slips.recorded(from, "row-" + count++, slips.happens(0.6)), isKnown ? person.id() : "");
                }
            }
        }
    }

    /** The borough in a folder. */
    public static Folder folder(long seed, int families, Path target) throws IOException {
        Files.createDirectories(target);
        try (FolderWriter people = FolderWriter.rows(target, "right");
                FolderWriter rows = FolderWriter.rows(target, "left");
                FolderWriter truth = FolderWriter.truth(target)) {
            new Borough(seed, 0.5, InventedNames.few())
                    .invent(families, person -> people.row(person), (row, person) -> {
                        rows.row(row);
                        if (!person.isEmpty()) {
                            truth.pair(row.id(), person);
                        }
                    });
        }
        return Folder.read(target);
    }

    private PersonRow moved(PersonRow person) {
        PersonRow home = names.home(random);
        return new PersonRow(
                person.id(),
                person.forename(),
                person.surname(),
                person.dateOfBirth(),
                home.postcode(),
                home.address(),
                person.number());
    }

    /**
     * One or two adults and up to four children; some are twins, some children are named after the parent, and some adults
     * have the name and the birthday of a stranger.
     */
    private List<PersonRow> family(int family) {
        PersonRow home = names.home(random);
        String surname = names.surname(random);
        List<PersonRow> members = new ArrayList<>();
        int adults = 1 + random.nextInt(2);
        for (int i = 0; i < adults; i++) {
            members.add(member(
                    family, members.size(), names.forename(random), surname, names.birthday(random, true), home));
        }
        if (namesake != null) {
            members.set(0, member(family, 0, namesake.forename(), namesake.surname(), namesake.dateOfBirth(), home));
        }
        namesake = slips.happens(0.015) ? members.get(0) : null;
        int children = 1 + random.nextInt(4);
        for (int i = 0; i < children; i++) {
            PersonRow last = members.get(members.size() - 1);
            boolean twin = i > 0 && slips.happens(0.03);
            String forename = !twin && slips.happens(0.02) ? members.get(0).forename() : names.forename(random);
            while (twin && forename.equals(last.forename())) {
                forename = names.forename(random);
            }
            String birthday = twin ? last.dateOfBirth() : names.birthday(random, false);
            members.add(member(family, members.size(), forename, surname, birthday, home));
        }
        return members;
    }

    private PersonRow member(int family, int place, String forename, String surname, String birthday, PersonRow home) {
        String number = place == 0 || slips.happens(0.3)
                ? names.letters(random, 2) + names.digits(random, 6) + "A"
                : names.letters(random, 1) + names.digits(random, 12);
        return new PersonRow(
                "p" + family + "-" + place, forename, surname, birthday, home.postcode(), home.address(), number);
    }
}
