package org.wholefamily.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A referral that cannot be taken: the first fault, by row and column, and all of them by field, with nothing personal. */
class ReferralRefused extends RuntimeException {

    private final transient Row row;
    private final String column;
    private final transient List<ReferralRefused> all;

    ReferralRefused(Row row, String column, String reason) {
        this(row, column, reason, null);
    }

    private ReferralRefused(Row row, String column, String reason, List<ReferralRefused> all) {
        super(reason, null, false, false);
        this.row = row;
        this.column = column;
        this.all = all == null ? List.of(this) : all;
    }

    /** @param faults at least one */
    static ReferralRefused of(List<ReferralRefused> faults) {
        ReferralRefused first = faults.get(0);
        return new ReferralRefused(first.row, first.column, first.getMessage(), faults);
    }

    Row row() {
        return row;
    }

    String column() {
        return column;
    }

    /** Where the fault stands in the referral as one tree. */
    String field() {
        return JsonReferral.field(row.line(), column);
    }

    /** Why, by field. */
    Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        all.forEach(fault -> reasons.putIfAbsent(fault.field(), fault.getMessage()));
        return reasons;
    }
}
