package org.wholefamily.process;

import java.util.Map;
import java.util.Optional;

/** The forms of open tasks and of starts, for what is typed into them and not sent yet. */
public interface TypedForms {

    /**
     * Holds what was typed against what the form of an open task asks; whether it is right is asked when it is sent.
     *
     * @throws FormRefused with the place of the first answer that the form does not ask
     */
    void requireAsked(String task, Map<String, Object> typed);

    /** The name of a process that who is asking may start; empty when there is none of this key for them. */
    Optional<String> startable(String process);

    /**
     * The same for the form with which who is asking may start a process.
     *
     * @throws FormRefused with the place of the first answer that the form does not ask
     */
    void requireAskedAtStart(String process, Map<String, Object> typed);
}
