package org.wholefamily.assessment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseHolding;
import org.wholefamily.process.Held;

/** What is kept of the assessment of a case. */
@Component
class AssessmentHolding implements CaseHolding {

    @Override
    public List<Held> held() {
        return List.of(Held.rows("assessment_part"), Held.rows("assessment"), Held.rows("case_need"));
    }
}
