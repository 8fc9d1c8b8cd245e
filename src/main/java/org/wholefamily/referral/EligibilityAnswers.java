package org.wholefamily.referral;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wholefamily.family.DecidedAnswer;
import org.wholefamily.family.DecidedAnswers;
import org.wholefamily.process.Audience;
import org.wholefamily.process.Explanations.YesOrNo;

/** Whether families may join; what they met and did not meet is for the council alone, a benefit above all. */
@Component
@Order(1)
class EligibilityAnswers implements DecidedAnswers {

    static final String QUESTION = "eligibility";

    private static final YesOrNo ELIGIBLE = new YesOrNo(
            QUESTION,
            row -> Boolean.TRUE.equals(row.get(eligible())),
            row -> Boolean.FALSE.equals(row.get(eligible())));

    private final Eligibilities eligibilities;

    EligibilityAnswers(Eligibilities eligibilities) {
        this.eligibilities = eligibilities;
    }

    private static String eligible() {
        return ReferralProcess.ELIGIBLE.name();
    }

    @Override
    public String question() {
        return QUESTION;
    }

    @Override
    public String column() {
        return eligible();
    }

    @Override
    public Audience audience() {
        return Audience.COUNCIL;
    }

    @Override
    public List<DecidedAnswer> of(String caseReference) {
        return eligibilities.all(caseReference);
    }

    @Override
    public YesOrNo yesOrNo() {
        return ELIGIBLE;
    }

    @Override
    public String inWords(Object answer) {
        if (answer == null) {
            return "Not decided yet, because something is not known";
        }
        return answer.equals(true) ? "The family may join" : "The family does not meet the programme's criteria";
    }

    @Override
    public String form() {
        return "referral-facts";
    }

    @Override
    public Set<String> past(String caseReference) {
        return Set.of();
    }
}
