package org.wholefamily.process.feel;

/** An evaluation has come to a limit; the message says which, without a value. */
final class TooMuch extends RuntimeException {

    TooMuch(String reason) {
        super(reason, null, false, false);
    }
}
