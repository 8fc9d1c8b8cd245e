package org.wholefamily.council;

/** What decides whether a council may still choose how its case references begin. */
public interface References {

    /** Whether a case of the council carries a reference. */
    boolean givenBy(String council);
}
