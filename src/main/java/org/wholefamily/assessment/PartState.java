package org.wholefamily.assessment;

import java.util.Locale;

/** How far an agency is with its part of an assessment. */
enum PartState {
    ASKED,
    CHASED,
    ANSWERED,
    MISSING,
    NOT_SHARED;

    boolean open() {
        return this == ASKED || this == CHASED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PartState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
