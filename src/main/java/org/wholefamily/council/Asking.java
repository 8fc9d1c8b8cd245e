package org.wholefamily.council;

/** What decides about the rights of the person who is asking. */
public interface Asking {

    /** Whether it is the platform's operator. */
    boolean operator();

    /** Whether the person belongs to a council. */
    boolean memberOf(String council);
}
