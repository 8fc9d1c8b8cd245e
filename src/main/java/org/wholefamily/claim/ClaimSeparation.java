package org.wholefamily.claim;

import org.springframework.stereotype.Component;
import org.wholefamily.process.SeparateHands;

/** Says whom their own work on a claim keeps from its next step. */
@Component
class ClaimSeparation implements SeparateHands {

    private final Claims claims;

    ClaimSeparation(Claims claims) {
        this.claims = claims;
    }

    @Override
    public boolean bar(String user, String caseReference, String step) {
        return switch (step) {
            case "signOffClaim" -> hands(caseReference).barSigning(user);
            case "submitClaim" -> hands(caseReference).barSubmitting(user);
            default -> false;
        };
    }

    private ClaimHands hands(String caseReference) {
        return claims.underWay(caseReference).map(Claim::hands).orElse(ClaimHands.NONE);
    }
}
