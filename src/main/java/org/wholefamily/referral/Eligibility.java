package org.wholefamily.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a family may join its programme, as the scheme's table said on a day.
 *
 * @param decision the very version of the table; null where nobody kept it
 * @param eligible null where facts were missing
 * @param route null where the table names none, or nobody kept it
 * @param criteriaMet null where the table counts none, or nobody kept it
 * @param reasons the table's own sentences
 */
record Eligibility(
        LocalDate decidedOn,
        String decision,
        Boolean eligible,
        String route,
        Integer criteriaMet,
        String decidedBy,
        List<String> reasons) {

    /** Whether the facts were enough to decide; a fact that is missing is never a no. */
    boolean decided() {
        return eligible != null;
    }

    /** With the reasons of another row of the same. */
    Eligibility and(Eligibility more) {
        List<String> all =
                Stream.concat(reasons.stream(), more.reasons.stream()).toList();
        return new Eligibility(decidedOn, decision, eligible, route, criteriaMet, decidedBy, all);
    }
}
