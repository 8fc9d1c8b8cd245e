package org.wholefamily.process;

import java.util.Map;

/** The append-only log of a case's events, in which the engine's milestones are kept too. */
public interface CaseJournal {

    /**
     * Adds one event, in the running transaction.
     *
     * @param actor user id; null when the clock or the engine acts
     * @param kind what happened, in kebab-case and the past tense, such as {@code task-completed}
     * @param detail codes, ids and dates only: nothing personal
     */
    void record(String caseReference, String actor, String kind, Map<String, Object> detail);
}
