package org.wholefamily.process;

/** Knows of a step that somebody may not do because they did an earlier one: nobody approves their own work. */
public interface SeparateHands {

    /**
     * Whether a person is kept from the next step of a process of a case by what they did before.
     *
     * @param process its key
     */
    boolean bar(String user, String caseReference, String process);
}
