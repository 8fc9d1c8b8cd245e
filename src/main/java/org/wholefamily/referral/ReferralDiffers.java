package org.wholefamily.referral;

import org.wholefamily.file.Row;

/** A referral under a key that is taken already. */
class ReferralDiffers extends ReferralRefused {

    ReferralDiffers(Row row, String reason) {
        super(row, "referral", reason);
    }
}
