package org.wholefamily.process;

import java.util.List;

/** Sees to it that a family whose lead professional can no longer work with it gets another. */
public interface LeadWatch {

    /** The references of the open cases that somebody leads. */
    List<String> ledBy(String user);

    /** The references of the open cases whose lead seems to have left. */
    List<String> left();

    /**
     * Looks whether the lead of a case can still work with it, and if not, asks the managers for another, once.
     *
     * @param name of a lead who was taken out of the directory; null when it is not known
     */
    void look(String caseReference, String name);

    /** Lets go of what was asked for cases with which nobody works any more. */
    void tidy();
}
