package org.wholefamily.employment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;

/** What is kept of the meetings about work. */
@Component
class EmploymentHolding implements CaseHolding {

    @Override
    public List<Held> held() {
        return List.of(Held.rows("employment_step"), Held.rows("employment_review"));
    }
}
