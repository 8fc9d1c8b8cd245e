package org.wholefamily.outcome;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;

/** What is kept of the outcomes of a case. */
@Component
class OutcomeHolding implements CaseHolding {

    @Override
    public List<Held> held() {
        return List.of(Held.rows("outcome_reason"), Held.rows("outcome_decision"), Held.rows("outcome_answer"));
    }
}
