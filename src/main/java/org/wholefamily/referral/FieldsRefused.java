package org.wholefamily.referral;

import java.util.Map;

/** A referral that is not of the shape that one has: why, by field. */
class FieldsRefused extends RuntimeException {

    private final transient Map<String, String> reasons;

    FieldsRefused(Map<String, String> reasons) {
        super("The referral has another shape", null, false, false);
        this.reasons = reasons;
    }

    Map<String, String> reasons() {
        return reasons;
    }
}
