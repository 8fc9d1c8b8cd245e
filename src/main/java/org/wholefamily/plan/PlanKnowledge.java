package org.wholefamily.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseWords;
import org.wholefamily.family.CaseWords.Words;
import org.wholefamily.process.Audience;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Shown;

/** The plan in words and its actions to choose from, for the council's own people. */
@Component
class PlanKnowledge implements FormKnowledge {

    private static final String PLAN_SUMMARY = "planSummary";
    private static final String GOAL_SUMMARY = "goalSummary";
    private static final String ACTION_SUMMARY = "actionSummary";
    private static final String ACTION_OPTIONS = "actionOptions";

    private final Plans plans;
    private final PlanActions actions;
    private final CaseAnswers answers;
    private final CaseWords words;

    PlanKnowledge(Plans plans, PlanActions actions, CaseAnswers answers, CaseWords words) {
        this.plans = plans;
        this.actions = actions;
        this.answers = answers;
        this.words = words;
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                Shown.to(Audience.COUNCIL, PLAN_SUMMARY, this::draft),
                Shown.to(Audience.COUNCIL, GOAL_SUMMARY, request -> known(request, this::goals)),
                Shown.to(Audience.COUNCIL, ACTION_SUMMARY, request -> known(request, this::outcomes)),
                Shown.to(Audience.COUNCIL, ACTION_OPTIONS, request -> known(request, this::options)));
    }

    /** The draft, for the family to agree; what is agreed is shown by its goals and actions. */
    private String draft(FormRequest request) {
        if (!request.formId().equals(PlanProcess.AGREEMENT_FORM)) {
            return null;
        }
        PlanAnswers draft = new PlanAnswers(answers.on(request.caseReference(), PlanProcess.DRAFT_FORM));
        return PlanText.draft(draft.goals(), draft.actions(), words.of(request.caseReference()));
    }

    /** The agreed plan; the form on which a draft is agreed shows none before it. */
    private Object known(FormRequest request, Function<Plan, Object> words) {
        return request.formId().equals(PlanProcess.AGREEMENT_FORM)
                ? null
                : plans.latest(request.caseReference()).map(words).orElse(null);
    }

    private String goals(Plan plan) {
        return PlanText.goals(plan.goals(), words.of(plan.caseReference()));
    }

    private String outcomes(Plan plan) {
        return PlanText.outcomes(actions.of(plan), words.of(plan.caseReference()));
    }

    private List<Map<String, String>> options(Plan plan) {
        Words called = words.of(plan.caseReference());
        return actions.of(plan).stream()
                .filter(action -> action.state().open())
                .map(action -> Map.of("label", PlanText.option(action.agreed(), called), "value", action.id()))
                .toList();
    }
}
