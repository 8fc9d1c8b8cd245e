package org.wholefamily.safeguarding;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;

/** Shows the concern to the people who have to act on it, and on no other form. */
@Component
class ConcernKnowledge implements FormKnowledge {

    private static final String TEXT = "concernText";
    private static final String ABOUT = "concernAbout";
    private static final String RAISED_BY = "concernRaisedBy";

    private final Concerns concerns;

    ConcernKnowledge(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public Set<String> keys() {
        return Set.of(TEXT, ABOUT, RAISED_BY);
    }

    @Override
    public Object known(String key, FormRequest request) {
        return Optional.ofNullable(request.variable().apply(SafeguardingProcess.CONCERN_ID.name()))
                .flatMap(id -> concerns.find(id.toString()))
                .filter(concern -> concern.caseReference().equals(request.caseReference()))
                .map(concern -> switch (key) {
                    case ABOUT -> concern.named();
                    case RAISED_BY -> concern.raisedBy();
                    default -> concern.concern();
                })
                .orElse(null);
    }
}
