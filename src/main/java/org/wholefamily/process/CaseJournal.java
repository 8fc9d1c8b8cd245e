package org.wholefamily.process;

/** The append-only log of a case's events, in which the engine's milestones are kept too. */
public interface CaseJournal {

    /** Tells what happened through whoever the engine works for; the clock or the engine itself acts where it is nobody. */
    default void tell(CaseEvent event) {
        tell(event, Actor.current());
    }

    /**
     * Tells what happened, in the running transaction: it is written down, and then whoever listens to such records is told,
     * so that what they write is kept with it or not at all.
     *
     * @param actor user id; null when the clock or the engine acts
     */
    void tell(CaseEvent event, String actor);
}
