package org.wholefamily.process;

import java.util.Map;

/** What happens when a person sends the start form of a process. */
public interface StartForm {

    /** The id of the process that the form starts. */
    String process();

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
     * @param variables what the process starts with, beside the answers that the engine may keep
     */
    record Started(String caseReference, Map<String, Object> variables) {}
}
