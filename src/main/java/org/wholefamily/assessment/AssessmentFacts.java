package org.wholefamily.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseEvents;
import org.wholefamily.family.Fact;
import org.wholefamily.family.FactSource;
import org.wholefamily.family.KnownOfCase;

/** When a family was assessed and visited, which needs it agreed to, and which an agency named. */
@Component
@Order(1)
class AssessmentFacts implements FactSource {

    private static final String STEP = "assessment";

    private final Assessments assessments;
    private final CaseNeeds needs;
    private final CaseEvents events;

    AssessmentFacts(Assessments assessments, CaseNeeds needs, CaseEvents events) {
        this.events = events;
        this.assessments = assessments;
        this.needs = needs;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                AssessmentProcess.ASSESSED_ON.name(),
                AssessmentProcess.VISITED_ON.name(),
                KnownOfCase.NEEDS,
                KnownOfCase.NEEDS_NAMED);
    }

    @Override
    public List<Fact> of(String caseReference, String name) {
        boolean agreed = name.equals(KnownOfCase.NEEDS);
        return agreed || name.equals(KnownOfCase.NEEDS_NAMED)
                ? needs.of(caseReference).stream()
                        .filter(need -> need.source().equals(CaseNeeds.ASSESSMENT) == agreed)
                        .map(need -> new Fact(name, need.need(), need.since(), need.source(), null))
                        .toList()
                : day(caseReference, name).stream().toList();
    }

    private String by(String caseReference) {
        return events.lastActor(caseReference, AssessmentRecorded.class);
    }

    private Optional<Fact> day(String caseReference, String name) {
        return assessments.findings(caseReference).flatMap(found -> {
            LocalDate day = name.equals(AssessmentProcess.ASSESSED_ON.name()) ? found.assessedOn() : found.visitedOn();
            return Optional.ofNullable(day)
                    .map(on -> new Fact(name, on.toString(), found.assessedOn(), STEP, by(caseReference)));
        });
    }
}
