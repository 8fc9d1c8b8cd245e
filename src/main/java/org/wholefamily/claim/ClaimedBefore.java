package org.wholefamily.claim;

/** A result of the same family and scheme is paid already, or its claim is under way. */
class ClaimedBefore extends RuntimeException {

    ClaimedBefore(String caseReference, String scheme) {
        super("A result of the family of " + caseReference + " under " + scheme + " is paid or being claimed already");
    }
}
