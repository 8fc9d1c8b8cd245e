package org.wholefamily.process;

import java.util.Map;

/** Takes a message about a running case from a person, without handing its personal part to the engine. */
public interface CaseMessages {

    /** The messages that a case takes from outside, each with its keys and their types. */
    Map<String, Map<String, Class<?>>> keys();

    /**
     * Receives one message.
     *
     * @param name such as {@code safeguardingConcernRaised}
     * @param caseReference the case that it is about
     * @param council whose case it is; empty when the sender names none
     * @param payload the keys of the message with their values
     * @param user who sends it
     * @throws FormRefused with the key, when there is one too many or too few, or a value cannot be taken
     * @throws UnknownCase when there is no such case about which the person may tell this
     * @throws ClosedCase when the case takes no more messages
     * @throws NotNow when the case cannot take it as things are
     */
    void receive(String name, String caseReference, String council, Map<String, Object> payload, String user);
}
