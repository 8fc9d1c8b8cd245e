package org.wholefamily.referral;

import java.util.Map;
import org.wholefamily.process.CaseEvent;

/**
 * A referral turned out to be about the family of a known case.
 *
 * @param caseReference the known case
 * @param referral the case that the referral had opened
 * @param open whether the known case is open, so that the work goes on there and the other case is closed now
 * @param urgency of the referral; null when it was not judged
 * @param taskPriority of the referral; null when it was not judged
 * @param immediateDanger whether the referrer says, or the front door found, that a child could be in danger now
 */
public record ReferralJoined(
        String caseReference,
        String referral,
        boolean open,
        String urgency,
        Integer taskPriority,
        boolean immediateDanger)
        implements CaseEvent {

    @Override
    public Map<String, Object> detail() {
        return Map.of("referral", referral);
    }
}
