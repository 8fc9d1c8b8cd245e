package org.wholefamily.process;

import java.util.Map;

/** One kind of message that a running case takes from outside. */
public interface CaseMessage {

    /** The name of the message, such as {@code safeguardingConcernRaised}. */
    String name();

    /** The keys of the message, each with the type of its value; all of them must be there, and no other. */
    Map<String, Class<?>> keys();

    /** Whether also somebody may send it who may not see the family of the case. */
    default boolean fromAnybody() {
        return true;
    }

    /**
     * Takes the message to an open case that the sender may know of.
     *
     * @param council whose case it is
     * @param payload has exactly the keys of the message
     * @param user who sends it
     * @throws FormRefused with the key, when a value cannot be taken
     * @throws NotNow when the case cannot take it as things are
     */
    void receive(String caseReference, String council, Payload payload, String user);
}
