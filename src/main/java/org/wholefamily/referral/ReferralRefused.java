package org.wholefamily.referral;

/** A referral that cannot be taken: the first fault, by row and column, in words that repeat nothing personal. */
class ReferralRefused extends RuntimeException {

    private final Row row;
    private final String column;

    ReferralRefused(Row row, String column, String reason) {
        super(reason);
        this.row = row;
        this.column = column;
    }

    Row row() {
        return row;
    }

    String column() {
        return column;
    }
}
