package org.wholefamily.referral;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.AskedInputs;
import org.wholefamily.process.Actor;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.Lists;
import org.wholefamily.process.RulesInForce;

/** Keeps what the table says of the family and what it was asked with, and sees whether the facts were enough for it to decide. */
@Component("weighEligibility")
class WeighEligibility implements JavaDelegate {

    private final Eligibilities eligibilities;
    private final AskedInputs inputs;
    private final RulesInForce rules;
    private final BusinessClock clock;

    WeighEligibility(Eligibilities eligibilities, AskedInputs inputs, RulesInForce rules, BusinessClock clock) {
        this.eligibilities = eligibilities;
        this.inputs = inputs;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        String council = CaseVariables.COUNCIL.require(execution);
        String scheme = CaseVariables.SCHEME.require(execution);
        Number met = ReferralProcess.CRITERIA_MET.in(execution);
        Eligibility said = new Eligibility(
                clock.today(),
                rules.version(EligibilityAnswers.QUESTION + "-" + scheme, council, caseReference),
                ReferralProcess.ELIGIBLE.in(execution),
                ReferralProcess.ROUTE.in(execution),
                met == null ? null : met.intValue(),
                Actor.current(),
                Lists.of(ReferralProcess.REASONS.in(execution)));
        int number = eligibilities.add(caseReference, said);
        inputs.keep(caseReference, council, scheme, EligibilityAnswers.QUESTION, number, execution::getVariable);
        // The record has them now, and no gateway goes by them.
        execution.removeVariables(List.of(
                ReferralProcess.ROUTE.name(), ReferralProcess.CRITERIA_MET.name(), ReferralProcess.REASONS.name()));
        ReferralProcess.FACTS_COMPLETE.set(execution, said.decided());
    }
}
