package org.wholefamily.process;

/** No case of this reference that the person may know of. */
public class UnknownCase extends RuntimeException {

    public UnknownCase(String caseReference) {
        super("There is no case " + caseReference + " for you");
    }
}
