package org.wholefamily.closure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;

/** What is kept of the closure of a case. */
@Component
class ClosureHolding implements CaseHolding {

    @Override
    public List<Held> held() {
        return List.of(Held.rows("closure"));
    }
}
