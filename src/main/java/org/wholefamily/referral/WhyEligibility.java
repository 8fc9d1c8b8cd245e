package org.wholefamily.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.family.WhyDecided;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.Shown;

/** Says why the family may join, may not, or why nobody can say yet. */
@Component
class WhyEligibility implements FormKnowledge {

    private final WhyDecided why;

    WhyEligibility(WhyDecided why) {
        this.why = why;
    }

    @Override
    public List<Shown> shown() {
        return List.of(Shown.to(
                Audience.COUNCIL,
                "eligibilityWhy",
                request -> why.lastInWords(request.caseReference(), EligibilityAnswers.QUESTION)));
    }
}
