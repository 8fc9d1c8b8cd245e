package org.wholefamily.process;

import java.util.Map;

/** Takes a message about a running case from a person, without handing its personal part to the engine. */
public interface CaseMessages {

    /**
     * Receives one message whose keys are known to be complete and of the right type.
     *
     * @param name such as {@code safeguardingConcernRaised}
     * @param caseReference the case that it is about
     * @param payload exactly the keys of the message
     * @param user who sends it
     * @throws FormRefused with the key, when a value cannot be taken
     * @throws UnknownCase when the person's council has no such case
     * @throws CaseClosed when the case takes no more messages
     */
    void receive(String name, String caseReference, Map<String, Object> payload, String user);
}
