package org.wholefamily.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholefamily.file.CellRefused;
import org.wholefamily.file.Row;

/** A referral that cannot be taken: the first fault, by row and column, and all of them by field, with nothing personal. */
class ReferralRefused extends CellRefused {

    private final transient List<? extends CellRefused> all;

    ReferralRefused(Row row, String column, String reason) {
        super(row, column, reason);
        this.all = List.of(this);
    }

    /** @param faults at least one */
    ReferralRefused(List<CellRefused> faults) {
        super(faults.get(0).row(), faults.get(0).column(), faults.get(0).getMessage());
        this.all = faults;
    }

    /** Why, by where it stands in the referral as one tree. */
    Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        all.forEach(fault -> reasons.putIfAbsent(JsonReferral.field(fault), fault.getMessage()));
        return reasons;
    }
}
