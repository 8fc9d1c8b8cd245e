package org.wholefamily.process;

import java.util.Map;
import java.util.Set;

/** What happens when a person sends the start form of a process. */
public interface StartForm {

    /** The id of the process that the form starts. */
    String process();

    /**
     * The keys of the personal answers that {@link #begin} keeps itself; all others, also those that only a council's own
     * form asks, go into the record of the case.
     */
    Set<String> keeps();

    /**
     * Keeps what the form says and names the case.
     *
     * @throws FormRefused with the field, when an answer cannot be taken
     */
    Started begin(FormSubmission submission);

    /**
     * The start of a process.
     *
     * @param caseReference becomes the business key
     * @param record the case in whose record the answers are kept that the start does not keep itself
     * @param variables what the process starts with, beside the answers that the engine may keep
     */
    record Started(String caseReference, String record, Map<String, Object> variables) {

        public Started(String caseReference, Map<String, Object> variables) {
            this(caseReference, caseReference, variables);
        }
    }
}
