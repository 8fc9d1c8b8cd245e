package org.wholefamily.outcome;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;
import org.wholefamily.referral.Reasons;

/** Says in plain words what the table decided, and what it still has to know. */
@Component
class OutcomeKnowledge implements FormKnowledge {

    private static final String RESULT_TEXT = "resultText";
    private static final String REASONS_TEXT = "reasonsText";
    private static final String MISSING_MEASURES = "missingMeasures";

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.plainly(Audience.BY_REFERENCE, RESULT_TEXT, OutcomeKnowledge::result),
                Shown.plainly(Audience.BY_REFERENCE, REASONS_TEXT, OutcomeKnowledge::reasons),
                Shown.plainly(Audience.BY_REFERENCE, MISSING_MEASURES, OutcomeKnowledge::missing));
    }

    private static String result(FormRequest request) {
        Object result = request.variable().apply(OutcomeProcess.RESULT.name());
        return result == null ? null : ResultWords.label(result.toString());
    }

    private static String reasons(FormRequest request) {
        return Reasons.text(request.variable().apply(OutcomeProcess.REASONS.name()));
    }

    private static String missing(FormRequest request) {
        return result(request) == null ? reasons(request) : null;
    }
}
