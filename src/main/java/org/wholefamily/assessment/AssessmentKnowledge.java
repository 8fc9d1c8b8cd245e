package org.wholefamily.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseWords;
import org.wholefamily.family.CaseWords.Words;
import org.wholefamily.family.KnownOfCase;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Lists;
import org.wholefamily.process.Shown;

/** What the agencies said, and the needs that were named so far, for the forms that bring the assessment together. */
@Component
class AssessmentKnowledge implements FormKnowledge {

    private static final String PARTS_SUMMARY = "partsSummary";

    private final AssessmentParts parts;
    private final CaseNeeds needs;
    private final KnownOfCase known;
    private final CaseWords words;

    AssessmentKnowledge(AssessmentParts parts, CaseNeeds needs, KnownOfCase known, CaseWords words) {
        this.parts = parts;
        this.needs = needs;
        this.known = known;
        this.words = words;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.to(Audience.COUNCIL, PARTS_SUMMARY, request -> partsSummary(request.caseReference())),
                Shown.plainly(Audience.COUNCIL, AssessmentProcess.AGREED_NEEDS.name(), this::namedSoFar));
    }

    private String partsSummary(String caseReference) {
        List<AssessmentPart> asked = parts.of(caseReference);
        return asked.isEmpty() ? "No agency was asked." : text(asked, words.of(caseReference));
    }

    private String text(List<AssessmentPart> asked, Words called) {
        return asked.stream()
                .map(part -> PartText.of(part, needs.namedBy(part.caseReference(), part.agency()), called))
                .collect(Collectors.joining("\n\n"));
    }

    private List<String> namedSoFar(FormRequest request) {
        Set<String> named = known.needsNamed(request.caseReference());
        named.addAll(Lists.of(request.variable().apply(AssessmentProcess.NEEDS_SEEN.name())));
        return List.copyOf(named);
    }
}
