package org.wholefamily.process;

import java.util.Map;

/**
 * Something that happened in a case, as a record named by what happened: codes, ids and dates, and nothing personal. It is told
 * to the {@link CaseJournal}, and from there to whoever listens, in the same transaction.
 */
public interface CaseEvent {

    String caseReference();

    /** What happened, in kebab-case and the past tense, such as {@code task-completed}: the words of the record's name. */
    default String kind() {
        return kind(getClass());
    }

    /** What there is to say of it, as plain data: the record's parts that are not null, but for the case. */
    default Map<String, Object> detail() {
        return EventDetail.of(this);
    }

    /** The kind of such events. */
    static String kind(Class<? extends CaseEvent> event) {
        return EventDetail.kind(event);
    }
}
