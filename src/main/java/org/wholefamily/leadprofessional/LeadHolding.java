package org.wholefamily.leadprofessional;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;

/** What is kept of who was asked to lead a case. */
@Component
class LeadHolding implements CaseHolding {

    @Override
    public List<Held> held() {
        return List.of(Held.rows("lead_offer"), Held.rows("lead_change"));
    }
}
