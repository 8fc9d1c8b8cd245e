package org.wholefamily.plan;

import java.util.Locale;

/** How far an action of a plan is. */
enum ActionState {
    AGREED("agreed, not started"),
    RUNNING("under way"),
    DONE("done"),
    NOT_DONE("not done"),
    STOPPED("stopped by a review"),
    NOT_SHARED("ended, because there is no basis for sharing");

    private final String words;

    ActionState(String words) {
        this.words = words;
    }

    boolean open() {
        return this == AGREED || this == RUNNING;
    }

    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ActionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
