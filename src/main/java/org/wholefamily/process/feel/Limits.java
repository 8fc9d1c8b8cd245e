package org.wholefamily.process.feel;

/** What FEEL that a council wrote may take of a processor and of memory. */
final class Limits {

    /** Characters of one text. */
    static final int TEXT = 20_000;

    /** Brackets within brackets. */
    static final int BRACKETS = 25;

    /** Parts within parts, such as the terms of a sum. */
    static final int DEPTH = 300;

    /** Numbers in the range of a loop. */
    static final int RANGE = 1_000;

    /** Entries that a list is taken to have of which nothing is known before it is there. */
    static final int SOME_LIST = 30;

    /** Steps that an evaluation may be foreseen to need, and what it may be foreseen to make. */
    static final int FORESEEN = 1_000_000;

    /** Steps of one decision or of one submission of a form; what is large counts as many. */
    static final int STEPS = 5_000_000;

    /** Steps of one try in a check, whose values are few. */
    static final int STEPS_OF_A_TRY = 500_000;

    /** Steps of the check of a set, with the looks at characters that reading takes; some twenty seconds. */
    static final int STEPS_OF_A_CHECK = 200_000_000;

    /** Steps of the search for what would change an answer; some two seconds. */
    static final int STEPS_OF_A_SEARCH = 20_000_000;

    /** Entries of a list, with those of the lists in it. */
    static final int LIST = 50_000;

    /** Characters that an evaluation may put together. */
    static final int RESULT = 100_000;

    /** Digits before and behind the point of a number. */
    static final int DIGITS = 1_100;

    /** Characters of a text that is read as a number. */
    static final int NUMBER = 400;

    /** Faults that are passed over, as many as are told. */
    static final int FAULTS = 100;

    private Limits() {}
}
