package org.wholefamily.referral;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Cases;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Lists;
import org.wholefamily.process.Shown;

/** Says what became of a referral, and which facts are still missing to decide. */
@Component
class ReferralKnowledge implements FormKnowledge {

    private static final String REFERRAL_OUTCOME = "referralOutcome";
    private static final String MISSING_FACTS = "missingFacts";
    private static final String FIRST_STEP = "referral";
    private static final String ACCEPTED = "accepted";
    private static final String TAKEN_ON_BY_SOCIAL_CARE = "Children's social care has taken the family on.";

    private final Referrals referrals;
    private final Cases cases;
    private final Eligibilities eligibilities;

    ReferralKnowledge(Referrals referrals, Cases cases, Eligibilities eligibilities) {
        this.referrals = referrals;
        this.cases = cases;
        this.eligibilities = eligibilities;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.plainly(Audience.BY_REFERENCE, REFERRAL_OUTCOME, this::outcome),
                Shown.plainly(Audience.BY_REFERENCE, MISSING_FACTS, this::missing));
    }

    private String outcome(FormRequest request) {
        Function<String, Object> variable = request.variable();
        boolean alreadyOpen = is(variable, ReferralProcess.ALREADY_OPEN.name(), true);
        return alreadyOpen ? added(request) : outcome(variable);
    }

    /** What was decided beside it stays said: social care may have taken the family on. */
    private String added(FormRequest request) {
        boolean inReferral = referrals
                .joinedCaseOf(request.caseReference())
                .filter(known -> FIRST_STEP.equals(cases.get(known).step()))
                .isPresent();
        return (is(request.variable(), ReferralProcess.DECISION.name(), ACCEPTED) ? TAKEN_ON_BY_SOCIAL_CARE + " " : "")
                + (inReferral
                        ? "This family was referred to us already. This referral was added to that one, and those who look at it have been asked to read it."
                        : "We are working with this family already. Those who do have been asked to read the referral.");
    }

    private static String outcome(Function<String, Object> variable) {
        if (is(variable, ReferralProcess.CASE_OPENED.name(), true)) {
            return "The family agreed to work with us and is taken on. The assessment begins now.";
        }
        if (is(variable, ReferralProcess.DECISION.name(), ACCEPTED)) {
            return TAKEN_ON_BY_SOCIAL_CARE;
        }
        if (is(variable, ReferralProcess.SCREENING_OUTCOME.name(), "advice-only")) {
            return "Advice was enough. The family is not taken on.";
        }
        return is(variable, ReferralProcess.AGREED.name(), false)
                ? "The family does not want to work with us at present."
                : "The family does not meet the programme's criteria.";
    }

    private String missing(FormRequest request) {
        return Reasons.text(eligibilities
                .latest(request.caseReference())
                .map(said -> said.decided() ? List.<String>of() : said.reasons())
                .orElseGet(() -> saidBefore(request.variable())));
    }

    /**
     * What the table said before V68 kept it is in the process alone until the table is asked again: this goes when no
     * referral from then stands at its facts.
     */
    private static List<String> saidBefore(Function<String, Object> variable) {
        boolean decided = variable.apply(ReferralProcess.ELIGIBLE.name()) != null;
        return decided ? List.of() : Lists.of(variable.apply(ReferralProcess.REASONS.name()));
    }

    private static boolean is(Function<String, Object> variable, String name, Object value) {
        return value.equals(variable.apply(name));
    }
}
