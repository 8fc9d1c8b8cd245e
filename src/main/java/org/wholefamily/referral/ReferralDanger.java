package org.wholefamily.referral;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseSteps;

/** Which new referrals say that a child could be in danger now, until the front door or social care has answered. */
@Component
public class ReferralDanger {

    private static final Set<String> UNANSWERED =
            Set.of("referral/screenReferral", "referral/receiveFromFrontDoor", "referral-hidden-match/confirmMatch");

    private final CaseSteps steps;

    ReferralDanger(CaseSteps steps) {
        this.steps = steps;
    }

    /** Of these cases those whose referral waits so. */
    public Set<String> among(Collection<String> references) {
        return steps.where(ReferralProcess.IMMEDIATE_DANGER, UNANSWERED, references);
    }
}
