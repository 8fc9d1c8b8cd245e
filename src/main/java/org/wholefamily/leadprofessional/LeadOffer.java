package org.wholefamily.leadprofessional;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What came of asking one professional to lead for a family.
 *
 * @param offeredTo user id
 * @param reason the code of the reason for which it was declined; null unless it was
 */
record LeadOffer(String caseReference, String offeredTo, Answer answer, LocalDate answeredOn, String reason) {

    /** The professional said yes or no, or a manager decided. */
    enum Answer {
        ACCEPTED,
        DECLINED,
        APPOINTED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    LeadOffer {
        if (answer == Answer.DECLINED && reason == null) {
            throw new IllegalStateException("The offer of " + caseReference + " is declined without a reason");
        }
    }

    static LeadOffer accepted(String caseReference, String offeredTo, LocalDate on) {
        return new LeadOffer(caseReference, offeredTo, Answer.ACCEPTED, on, null);
    }

    static LeadOffer declined(String caseReference, String offeredTo, String reason, LocalDate on) {
        return new LeadOffer(caseReference, offeredTo, Answer.DECLINED, on, reason);
    }

    static LeadOffer appointed(String caseReference, String offeredTo, LocalDate on) {
        return new LeadOffer(caseReference, offeredTo, Answer.APPOINTED, on, null);
    }
}
