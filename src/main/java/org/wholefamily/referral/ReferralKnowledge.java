package org.wholefamily.referral;

import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;

/** Says what became of a referral, and which facts are still missing to decide. */
@Component
class ReferralKnowledge implements FormKnowledge {

    private static final String REFERRAL_OUTCOME = "referralOutcome";
    private static final String MISSING_FACTS = "missingFacts";

    @Override
    public Set<String> keys() {
        return Set.of(REFERRAL_OUTCOME, MISSING_FACTS);
    }

    @Override
    public Set<String> open() {
        return keys();
    }

    @Override
    public Set<String> plain() {
        return keys();
    }

    @Override
    public Object known(String key, FormRequest request) {
        return key.equals(REFERRAL_OUTCOME) ? outcome(request.variable()) : missing(request.variable());
    }

    private static String outcome(Function<String, Object> variable) {
        if (is(variable, ReferralProcess.ALREADY_OPEN.name(), true)) {
            return "We are working with this family already. The referral was added to what we know.";
        }
        if (is(variable, ReferralProcess.CASE_OPENED.name(), true)) {
            return "The family agreed to work with us and is taken on. The assessment begins now.";
        }
        if (is(variable, ReferralProcess.DECISION.name(), "accepted")) {
            return "Children's social care has taken the family on.";
        }
        if (is(variable, ReferralProcess.SCREENING_OUTCOME.name(), "advice-only")) {
            return "Advice was enough. The family is not taken on.";
        }
        return is(variable, ReferralProcess.AGREED.name(), false)
                ? "The family does not want to work with us at present."
                : "The family does not meet the programme's criteria.";
    }

    private static String missing(Function<String, Object> variable) {
        boolean decided = variable.apply(ReferralProcess.ELIGIBLE.name()) != null;
        return decided ? null : Reasons.text(variable.apply(ReferralProcess.REASONS.name()));
    }

    private static boolean is(Function<String, Object> variable, String name, Object value) {
        return value.equals(variable.apply(name));
    }
}
