package org.wholefamily.problem;

/** The product does not start with the settings that it has. */
public class StartRefused extends RuntimeException {

    private final String mend;

    /** @param mend what to do about it, in one line */
    public StartRefused(String reason, String mend) {
        super(reason);
        this.mend = mend;
    }

    String mend() {
        return mend;
    }
}
