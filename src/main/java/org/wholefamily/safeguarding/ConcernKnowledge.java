package org.wholefamily.safeguarding;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;

/** Shows the concern to the people who have to act on it, and on no other form. */
@Component
class ConcernKnowledge implements FormKnowledge {

    private static final String CONCERN_TEXT = "concernText";

    private final Concerns concerns;

    ConcernKnowledge(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public Set<String> keys() {
        return Set.of(CONCERN_TEXT);
    }

    @Override
    public Object known(String key, FormRequest request) {
        return Optional.ofNullable(request.variable().apply(SafeguardingProcess.CONCERN_ID.name()))
                .flatMap(id -> concerns.find(id.toString()))
                .filter(concern -> concern.caseReference().equals(request.caseReference()))
                .map(Concern::concern)
                .orElse(null);
    }
}
