package org.wholefamily.claim;

import java.util.Locale;

/** How far a claim has come. */
enum ClaimState {
    PREPARED,
    CHECKED,
    NOT_SIGNED,
    SIGNED_OFF,
    SUBMITTED,
    PAID,
    REFUSED,
    NOT_MADE;

    /** Whether a claim in this state keeps another one of the same family and scheme from being made. */
    boolean barsAnother() {
        return this != REFUSED && this != NOT_MADE;
    }

    /** The word that the outside world sees. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ClaimState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
