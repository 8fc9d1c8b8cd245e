package org.wholefamily.process;

import java.util.Map;

/** One kind of message that a running case takes from outside. */
public interface CaseMessage {

    /** The name of the message, such as {@code safeguardingConcernRaised}. */
    String name();

    /** The keys of the message, each with the type of its value; all of them must be there, and no other. */
    Map<String, Class<?>> keys();

    /**
     * Takes the message to an open case about which the sender may tell it. One that everybody may send is taken whatever
     * it names: the reference may be that of no case, and the council is then the sender's own.
     *
     * @param council whose case it is
     * @param payload has exactly the keys of the message
     * @param user who sends it
     * @throws FormRefused with the key, when a value cannot be taken
     * @throws NotNow when the case cannot take it as things are
     */
    void receive(String caseReference, String council, Payload payload, String user);
}
