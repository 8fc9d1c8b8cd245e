package org.wholefamily.outcome;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Fact;
import org.wholefamily.family.FactSource;

/** Which results a manager confirmed. */
@Component
class OutcomeFacts implements FactSource {

    private final Outcomes outcomes;

    OutcomeFacts(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Set<String> names() {
        return Set.of(OutcomeProcess.RESULT.name());
    }

    @Override
    public List<Fact> of(String caseReference, String name) {
        return outcomes.of(caseReference).stream()
                .map(outcome ->
                        new Fact(name, outcome.result(), outcome.decidedOn(), "outcome-review", outcome.confirmedBy()))
                .toList();
    }
}
