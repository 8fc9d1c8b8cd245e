package org.wholefamily.claim;

import org.springframework.stereotype.Component;
import org.wholefamily.process.SeparateHands;

/** Says whom their own work on a claim keeps from its next step, whatever a council calls that step. */
@Component
class ClaimSeparation implements SeparateHands {

    private final Claims claims;

    ClaimSeparation(Claims claims) {
        this.claims = claims;
    }

    @Override
    public boolean bar(String user, String caseReference, String process) {
        return process.equals(ClaimProcess.KEY)
                && claims.underWay(caseReference)
                        .filter(claim -> claim.bars(user))
                        .isPresent();
    }
}
