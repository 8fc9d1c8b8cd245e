package org.wholefamily.plan;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseEvents;
import org.wholefamily.family.Fact;
import org.wholefamily.family.FactSource;

/** When a family agreed to its plan. */
@Component
class PlanFacts implements FactSource {

    private final Plans plans;
    private final CaseEvents events;

    PlanFacts(Plans plans, CaseEvents events) {
        this.plans = plans;
        this.events = events;
    }

    @Override
    public Set<String> names() {
        return Set.of(PlanProcess.PLAN_AGREED_ON.name());
    }

    @Override
    public List<Fact> of(String caseReference, String name) {
        return plans.latest(caseReference).stream()
                .map(plan -> new Fact(
                        name,
                        plan.agreedOn().toString(),
                        plan.agreedOn(),
                        "family-plan",
                        events.lastActor(caseReference, PlanAgreed.class)))
                .toList();
    }
}
