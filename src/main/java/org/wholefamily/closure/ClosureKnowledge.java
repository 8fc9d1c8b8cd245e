package org.wholefamily.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.CaseWords;
import org.wholefamily.family.CaseWords.Words;
import org.wholefamily.family.Cases;
import org.wholefamily.family.PlainDays;
import org.wholefamily.family.Sharings;
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
    private final CaseWords words;

    ClosureKnowledge(Cases cases, Sharings sharings, CaseAnswers answers, CaseWords words) {
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
                .map(file -> summary(file, request.variable()))
                .orElse(null);
    }

    private String summary(CaseFile file, Function<String, Object> variable) {
        Words called = words.of(file.reference());
        List<String> lines = new ArrayList<>();
        lines.add("Working together since: " + PlainDays.day(file.attachedOn()));
        lines.add("Assessed: " + PlainDays.isoDay(variable.apply("assessedOn")));
        lines.add("Needs: " + needs(variable.apply("needs"), called));
        lines.add("Needs still open: " + needs(variable.apply("openNeeds"), called));
        lines.add("Plan agreed by the family: " + PlainDays.isoDay(variable.apply("planAgreedOn")));
        lines.add("Agencies that may share what they know: "
                + agencies(sharings.activeAgencies(file.reference()), called));
        return String.join("\n", lines);
    }

    private static String needs(Object codes, Words called) {
        List<String> needs = Lists.of(codes);
        return needs.isEmpty() ? NONE : called.needs(needs);
    }

    private static String agencies(Set<String> codes, Words called) {
        return codes.isEmpty()
                ? NONE
                : codes.stream().map(called::agency).sorted().collect(Collectors.joining(", "));
    }
}
