package org.wholefamily.evidence.matching;

/** How far two values of a field agree. */
public enum Level {
    MISSING("missing on one side"),
    EQUAL("the same"),
    NEAR("the same but for a letter"),
    FAR("alike"),
    PART("a short form or a part"),
    EXCHANGED("day and month exchanged"),
    DAY("the same month, another day"),
    DIGIT("the same but for a digit"),
    TWO_PARTS("two of day, month and year the same"),
    ADDRESS("the same address, no postcode to compare"),
    ALIKE("a like address"),
    LOOSE("a like address, another postcode"),
    PARTLY("an address that is the same in part"),
    ELSEWHERE("the same address, another postcode"),
    POSTCODE("the same postcode, no address to compare"),
    LIKE_POSTCODE("a like postcode, no address to compare"),
    NEIGHBOUR("the same postcode, another address"),
    OTHER("another");

    private final String words;

    Level(String words) {
        this.words = words;
    }

    /** In words, such as "day and month exchanged". */
    public String words() {
        return words;
    }
}
