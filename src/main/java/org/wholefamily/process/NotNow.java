package org.wholefamily.process;

import org.wholefamily.problem.Refusal;

/** What a person wants is right, but something else has to be done first; the message says what. */
public class NotNow extends RuntimeException implements Refusal {

    public NotNow(String reason) {
        super(reason);
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String kind() {
        return "NotNow";
    }
}
