package org.wholefamily.need;

import java.util.Map;
import org.wholefamily.process.CaseEvent;

/** A need came up after the referral. */
public record NeedAdded(String caseReference, String need, boolean isNew) implements CaseEvent {

    @Override
    public Map<String, Object> detail() {
        return Map.of("need", need, "new", isNew);
    }
}
