package org.wholefamily.process;

/** Lets what happens to a case happen one after the other: whoever works on it holds it before anything of it is written. */
public interface CaseLock {

    /** Holds a case until the end of the transaction, and waits for whoever holds it; nothing where there is none. */
    void lock(String caseReference);
}
