package org.wholefamily.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;

/** What is kept of the plans of a case. */
@Component
class PlanHolding implements CaseHolding {

    @Override
    public List<Held> held() {
        return List.of(
                Held.rows("plan_review_agency"),
                Held.rows("plan_review"),
                Held.rows("plan_action"),
                Held.rows("plan_goal"),
                Held.rows("plan"));
    }
}
