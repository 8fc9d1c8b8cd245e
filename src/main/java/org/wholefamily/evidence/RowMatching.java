package org.wholefamily.evidence;

/**
 * Finds whose the rows of imports are, and keeps that in {@code evidence_link}. Until there is such a bean no row is linked.
 */
public interface RowMatching {

    /**
     * Goes on with the rows of an import that no later one has corrected, for some seconds and in transactions of its own.
     *
     * @param number of the import
     * @return whether there is more to do
     */
    boolean match(long number);
}
