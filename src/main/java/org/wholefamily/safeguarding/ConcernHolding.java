package org.wholefamily.safeguarding;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;

/** What is kept of the concerns about a case. */
@Component
class ConcernHolding implements CaseHolding {

    @Override
    public List<Held> held() {
        return List.of(Held.rows("safeguarding_concern"));
    }
}
