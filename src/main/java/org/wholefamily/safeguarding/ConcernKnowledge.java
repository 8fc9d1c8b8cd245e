package org.wholefamily.safeguarding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

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
    public List<Shown> shown() {
        return List.of(
                Shown.to(Audience.ON_CALL, TEXT, request -> of(request, Concern::concern)),
                Shown.to(Audience.ON_CALL, ABOUT, request -> of(request, Concern::named)),
                Shown.to(Audience.ON_CALL, RAISED_BY, request -> of(request, Concern::raisedBy)));
    }

    private String of(FormRequest request, Function<Concern, String> what) {
        return Optional.ofNullable(request.variable().apply(SafeguardingProcess.CONCERN_ID.name()))
                .flatMap(id -> concerns.find(id.toString()))
                .filter(concern -> concern.caseReference().equals(request.caseReference()))
                .map(what)
                .orElse(null);
    }
}
