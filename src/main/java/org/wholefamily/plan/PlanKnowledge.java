package org.wholefamily.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.FormRequest;

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

    PlanKnowledge(Plans plans, PlanActions actions, CaseAnswers answers) {
        this.plans = plans;
        this.actions = actions;
        this.answers = answers;
    }

    @Override
    public Set<String> keys() {
        return Set.of(PLAN_SUMMARY, GOAL_SUMMARY, ACTION_SUMMARY, ACTION_OPTIONS);
    }

    @Override
    public Object known(String key, FormRequest request) {
        if (request.agency() != null) {
            return null;
        }
        if (request.formId().equals(PlanProcess.AGREEMENT_FORM)) {
            return key.equals(PLAN_SUMMARY) ? draft(request.caseReference()) : null;
        }
        return plans.latest(request.caseReference()).map(plan -> of(plan, key)).orElse(null);
    }

    private String draft(String caseReference) {
        PlanAnswers draft = new PlanAnswers(answers.on(caseReference, PlanProcess.DRAFT_FORM));
        return PlanText.draft(draft.goals(), draft.actions());
    }

    private Object of(Plan plan, String key) {
        List<PlanAction> ofPlan = actions.of(plan);
        return switch (key) {
            case PLAN_SUMMARY -> null;
            case GOAL_SUMMARY -> PlanText.goals(plan.goals());
            case ACTION_SUMMARY -> PlanText.outcomes(ofPlan);
            default ->
                ofPlan.stream()
                        .filter(action -> action.state().open())
                        .map(action -> Map.of("label", PlanText.option(action.agreed()), "value", action.id()))
                        .toList();
        };
    }
}
