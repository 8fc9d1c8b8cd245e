package org.wholefamily.evidence.matching;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** Names, birthdays, homes and numbers that are nobody's. */
public final class InventedNames {

    private static final String[] FORENAMES =
            ("Aaron Abigail Adam Agnieszka Aisha Alexander Alice Amelia Amy Andrew Anna"
                            + " Anthony Ashley Benjamin Bethany Bradley Callum Catherine Charlie Charlotte Chelsea Chloe"
                            + " Christopher Claire Connor Craig Daisy Daniel Darren David Donna Edward Elizabeth Ella Emily Ethan"
                            + " Fatima Gareth Gary George Georgia Grace Hannah Harry Holly Imran Isla Jack Jacob Jade James"
                            + " Jessica Joseph Joshua Julie Karen Kayleigh Kelly Kevin Kieran Kirsty Laura Lauren Leanne Lee Lewis"
                            + " Liam Lily Lisa Lucy Luke Maria Mark Matthew Megan Michael Michelle Mohammed Natalie Nathan"
                            + " Nicholas Nicole Oliver Olivia Paige Patrick Paul Precious Rachel Rebecca Reece Robert Rosie Ryan"
                            + " Samantha Samuel Sarah Scott Sean Shane Sophie Stacey Stephen Thomas Tracey Tyler Victoria Zak Zoe")
                    .split(" ");
    private static final String[] SURNAMES =
            ("Adams Ahmed Ali Allen Anderson Bailey Baker Barker Begum Bell Bennett Brown"
                            + " Butler Campbell Carter Chapman Clarke Collins Cook Cooper Cox Davies Davis Dixon Edwards Ellis"
                            + " Evans Fisher Gibson Gray Green Griffiths Hall Harris Harvey Hill Holmes Hughes Hunt Hussain"
                            + " Jackson James Jenkins Johnson Jones Kaur Kelly Khan King Knight Lee Lewis Lloyd Marshall Martin"
                            + " Mason Matthews Miller Mills Mitchell Moore Morgan Morris Murray Nowak O'Brien Okafor Owen Palmer"
                            + " Parker Patel Phillips Powell Price Reid Reynolds Richards Richardson Roberts Robinson Rogers"
                            + " Russell Scott Shah Shaw Simpson Singh Smith Stevens Stewart Taylor Thomas Thompson Turner Walker"
                            + " Walsh Ward Watson Webb White Wilkinson Williams Wilson Wood Wright Young")
                    .split(" ");
    private static final String[] STREETS =
            ("Albert Bridge Castle Church Cross Factory Field George Green High Hill King"
                            + " Lime Manor Mill Moor Nelson Orchard Park Queen River School Spring Station Tower Union Victoria"
                            + " Water West Wood York")
                    .split(" ");
    private static final String[] KINDS = {"Street", "Road", "Lane", "Avenue", "Close"};
    private static final String[] SYLLABLES =
            ("ash bar bor brad dal den don ford gar hal ham hart hol ing ken lang ley mar mor nor pen ram sel ton tor wal"
                            + " wel wick wor")
                    .split(" ");

    private final int moreSurnames;
    private final int moreStreets;

    private InventedNames(int moreSurnames, int moreStreets) {
        this.moreSurnames = moreSurnames;
        this.moreStreets = moreStreets;
    }

    public static InventedNames few() {
        return new InventedNames(0, 0);
    }

    /** As many as a large town has: half of its people have one of the frequent surnames. */
    public static InventedNames many() {
        return new InventedNames(8_000, 2_000);
    }

    String forename(SplittableRandom random) {
        return FORENAMES[random.nextInt(FORENAMES.length)];
    }

    String surname(SplittableRandom random) {
        return moreSurnames > 0 && random.nextBoolean()
                ? rare(random.nextInt(moreSurnames))
                : SURNAMES[random.nextInt(SURNAMES.length)];
    }

    PersonRow home(SplittableRandom random) {
        String street = moreStreets > 0 && random.nextInt(4) > 0
                ? rare(random.nextInt(moreStreets))
                : STREETS[random.nextInt(STREETS.length)];
        String address = 1 + random.nextInt(180) + " " + street + " " + KINDS[random.nextInt(KINDS.length)];
        int district = 1 + random.nextInt(moreStreets > 0 ? 80 : 19);
        String postcode = "NS" + district + " " + (1 + random.nextInt(9)) + letters(random, 2);
        return new PersonRow("", "", "", "", postcode, address, "");
    }

    String birthday(SplittableRandom random, boolean adult) {
        LocalDate from = adult ? LocalDate.of(1955, 1, 1) : LocalDate.of(1995, 9, 1);
        return from.plusDays(random.nextInt(adult ? 14_000 : 5_000)).toString();
    }

    String letters(SplittableRandom random, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    String digits(SplittableRandom random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private static String rare(int which) {
        int many = SYLLABLES.length;
        String name = SYLLABLES[which % many]
                + SYLLABLES[which / many % many]
                + SYLLABLES[(which / many / many + which) % many];
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
