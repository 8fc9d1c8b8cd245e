package org.wholefamily.evidence;

/** Sees to it that rows about a family are linked before anybody is told what they say. */
public interface FreshLinks {

    /** Looks whether rows are about members who have just come; returns at once where somebody has looked. */
    void of(String caseReference);
}
