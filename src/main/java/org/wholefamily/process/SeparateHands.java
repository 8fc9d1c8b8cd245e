package org.wholefamily.process;

/** Knows of a step that somebody may not do because they did an earlier one: nobody approves their own work. */
public interface SeparateHands {

    /** Whether a person is kept from a step of a case by what they did before. */
    boolean bar(String user, String caseReference, String step);
}
