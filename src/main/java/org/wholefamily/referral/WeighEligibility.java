package org.wholefamily.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.DecidedInputs;
import org.wholefamily.family.InputSources;
import org.wholefamily.process.Actor;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.Lists;
import org.wholefamily.process.RulesInForce;

/** Keeps what the table says of the family and what it was asked with, and sees whether the facts were enough for it to decide. */
@Component("weighEligibility")
class WeighEligibility implements JavaDelegate {

    private final Eligibilities eligibilities;
    private final DecidedInputs inputs;
    private final InputSources sources;
    private final RulesInForce rules;
    private final BusinessClock clock;

    WeighEligibility(
            Eligibilities eligibilities,
            DecidedInputs inputs,
            InputSources sources,
            RulesInForce rules,
            BusinessClock clock) {
        this.eligibilities = eligibilities;
        this.inputs = inputs;
        this.sources = sources;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        String council = CaseVariables.COUNCIL.require(execution);
        String table = EligibilityAnswers.QUESTION + "-" + CaseVariables.SCHEME.require(execution);
        Number met = ReferralProcess.CRITERIA_MET.in(execution);
        Eligibility said = new Eligibility(
                clock.today(),
                rules.version(table, council, caseReference),
                ReferralProcess.ELIGIBLE.in(execution),
                ReferralProcess.ROUTE.in(execution),
                met == null ? null : met.intValue(),
                Actor.current(),
                Lists.of(ReferralProcess.REASONS.in(execution)));
        int number = eligibilities.add(caseReference, said);
        Map<String, Object> asked = new HashMap<>();
        rules.inputs(table, council, caseReference).forEach(name -> asked.put(name, execution.getVariable(name)));
        inputs.keep(caseReference, EligibilityAnswers.QUESTION, number, sources.of(caseReference, asked));
        // The record has them now, and no gateway goes by them.
        execution.removeVariables(List.of(
                ReferralProcess.ROUTE.name(), ReferralProcess.CRITERIA_MET.name(), ReferralProcess.REASONS.name()));
        ReferralProcess.FACTS_COMPLETE.set(execution, said.decided());
    }
}
