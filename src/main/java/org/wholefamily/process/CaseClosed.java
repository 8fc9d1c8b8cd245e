package org.wholefamily.process;

/** The case is closed and takes nothing more. */
public class CaseClosed extends RuntimeException {

    public CaseClosed(String caseReference) {
        super("The case " + caseReference + " is closed and takes no more messages");
    }
}
