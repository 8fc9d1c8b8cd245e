package org.wholefamily.evidence.telling;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;

/** What was said of a case otherwise than the extracts told; what they told is about people and goes with them. */
@Component
class CorrectionHolding implements CaseHolding {

    @Override
    public List<Held> held() {
        return List.of(Held.rows("fact_correction"));
    }
}
