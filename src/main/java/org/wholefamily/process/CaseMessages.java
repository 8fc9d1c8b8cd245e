package org.wholefamily.process;

import java.util.Map;

/** Takes a message about a case that comes from outside, such as withdrawn consent. */
public interface CaseMessages {

    /**
     * Hands a message to the case.
     *
     * @param payload exactly the keys of the message
     * @param user who sends it
     * @throws UnknownCase when the person's councils have no such case
     * @throws CaseClosed when the case takes no messages any more
     * @throws FormRefused with the key, when a value cannot be taken
     */
    void receive(String name, String caseReference, Map<String, Object> payload, String user);

    /** There is no such case for this person. */
    class UnknownCase extends RuntimeException {

        public UnknownCase(String caseReference) {
            super("There is no case " + caseReference + " for you");
        }
    }

    /** The case is closed. */
    class CaseClosed extends RuntimeException {

        public CaseClosed(String caseReference) {
            super("Case " + caseReference + " is closed and takes no messages any more");
        }
    }
}
