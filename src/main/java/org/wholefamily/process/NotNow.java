package org.wholefamily.process;

/** What a person wants is right, but something else has to be done first; the message says what. */
public class NotNow extends RuntimeException {

    public NotNow(String reason) {
        super(reason);
    }
}
