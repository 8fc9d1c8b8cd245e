package org.wholefamily.process.pattern;

/** A pattern, or a part of it, of which it cannot be said what it fits; the message says which. */
final class Unreadable extends RuntimeException {

    Unreadable(String reason) {
        super(reason, null, false, false);
    }
}
