package org.wholefamily.plan;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is to be done for a family, as it was agreed.
 *
 * @param agency the agency that does it
 * @param owner who does it there; null when the agency decides
 * @param cost in pounds; null when it costs nothing or nobody knows
 */
record AgreedAction(String need, String text, String agency, String owner, LocalDate dueOn, BigDecimal cost) {

    AgreedAction due(LocalDate newDay) {
        return new AgreedAction(need, text, agency, owner, newDay, cost);
    }
}
