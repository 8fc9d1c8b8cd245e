package org.wholefamily.outcome;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.referral.Reasons;

/** Says in plain words what the table decided, and what it still has to know. */
@Component
class OutcomeKnowledge implements FormKnowledge {

    private static final String RESULT_TEXT = "resultText";
    private static final String REASONS_TEXT = "reasonsText";
    private static final String MISSING_MEASURES = "missingMeasures";

    @Override
    public Set<String> keys() {
        return Set.of(RESULT_TEXT, REASONS_TEXT, MISSING_MEASURES);
    }

    @Override
    public Set<String> open() {
        return keys();
    }

    @Override
    public Set<String> plain() {
        return keys();
    }

    @Override
    public Object known(String key, FormRequest request) {
        Object result = request.variable().apply(OutcomeProcess.RESULT.name());
        String reasons = Reasons.text(request.variable().apply(OutcomeProcess.REASONS.name()));
        return switch (key) {
            case RESULT_TEXT -> result == null ? null : ResultWords.label(result.toString());
            case REASONS_TEXT -> reasons;
            default -> result == null ? reasons : null;
        };
    }
}
