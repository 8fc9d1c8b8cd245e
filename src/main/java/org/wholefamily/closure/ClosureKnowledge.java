package org.wholefamily.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.assessment.AssessmentProcess;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.CaseWords;
import org.wholefamily.family.CaseWords.Words;
import org.wholefamily.family.Cases;
import org.wholefamily.family.KnownOfCase;
import org.wholefamily.family.PlainDays;
import org.wholefamily.family.Sharings;
import org.wholefamily.plan.PlanProcess;
import org.wholefamily.process.Audience;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Lists;
import org.wholefamily.process.Shown;

/** Says what is known of the work so far, for social care when it takes a family on. */
@Component
class ClosureKnowledge implements FormKnowledge {

    private static final String KNOWN_SUMMARY = "knownSummary";
    private static final String CLOSURE_REASON = "closureReason";
    private static final String RETURNED_BECAUSE = "closureReturnedBecause";
    private static final String NONE = "none recorded";

    private final Cases cases;
    private final Sharings sharings;
    private final CaseAnswers answers;
    private final KnownOfCase known;
    private final CaseWords words;

    ClosureKnowledge(Cases cases, Sharings sharings, CaseAnswers answers, KnownOfCase known, CaseWords words) {
        this.known = known;
        this.cases = cases;
        this.sharings = sharings;
        this.answers = answers;
        this.words = words;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.to(Audience.DUTY, KNOWN_SUMMARY, this::summary),
                Shown.to(Audience.DUTY, CLOSURE_REASON, request -> reason(request, "closure-proposal")),
                Shown.to(Audience.COUNCIL, RETURNED_BECAUSE, request -> reason(request, "closure-approval")));
    }

    private Object reason(FormRequest request, String form) {
        return answers.on(request.caseReference(), form).get("reason");
    }

    private String summary(FormRequest request) {
        return cases.find(request.caseReference())
                .map(file -> summary(file, Lists.of(request.variable().apply("openNeeds"))))
                .orElse(null);
    }

    private String summary(CaseFile file, List<String> openNeeds) {
        String reference = file.reference();
        Words called = words.of(reference);
        List<String> lines = new ArrayList<>();
        lines.add("Working together since: " + PlainDays.day(file.attachedOn()));
        lines.add("Assessed: " + PlainDays.isoDay(known.value(reference, AssessmentProcess.ASSESSED_ON.name())));
        lines.add("Needs: " + labels(known.needs(reference), called));
        lines.add("Needs still open: " + labels(openNeeds, called));
        lines.add("Plan agreed by the family: "
                + PlainDays.isoDay(known.value(reference, PlanProcess.PLAN_AGREED_ON.name())));
        lines.add("Agencies that may share what they know: " + agencies(sharings.activeAgencies(reference), called));
        return String.join("\n", lines);
    }

    private static String labels(List<String> needs, Words called) {
        return needs.isEmpty() ? NONE : called.needs(needs);
    }

    private static String agencies(Set<String> codes, Words called) {
        return codes.isEmpty()
                ? NONE
                : codes.stream().map(called::agency).sorted().collect(Collectors.joining(", "));
    }
}
