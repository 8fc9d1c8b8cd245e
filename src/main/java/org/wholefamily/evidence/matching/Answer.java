package org.wholefamily.evidence.matching;

/** What is decided of two rows; those of which nothing is said are about two people. */
public enum Answer {
    LINKED,
    /** Linked, for nobody else fits, though nothing but the name and the birthday says so. */
    WEAK,
    /** A person is asked. */
    ASKED
}
