package org.wholefamily.security;

/** The product does not start, because it would be open to people whom nobody let in. */
class StartRefused extends RuntimeException {

    private final String mend;

    StartRefused(String reason, String mend) {
        super(reason);
        this.mend = mend;
    }

    String mend() {
        return mend;
    }
}
