package org.wholefamily.process;

/** What the record knows of cases. */
public interface CaseFacts {

    /**
     * What is known of a case under a name, as a model reads it: a word, a number, a day as {@code 2013-10-01}, a yes or
     * no, or a list of words.
     *
     * @return null when it is not known
     */
    Object of(String caseReference, String name);
}
