package org.wholefamily.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.assessment.Steps.CASE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Northshire;
import org.wholefamily.assessment.Steps;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Told;

class PlanKnowledgeTest {

    private static final LocalDate TODAY = LocalDate.of(2013, 10, 1);
    private static final Map<String, Object> DRAFT = Map.of(
            "goals", List.of(Map.of("need", "work", "goal", "A job for Dawn", "familyWords", "I want my own money")),
            "actions",
                    List.of(Map.of(
                            "need", "work",
                            "action", "Meet the adviser",
                            "agency", "jobcentre",
                            "owner", "Mrs Lane",
                            "dueOn", "2013-10-15",
                            "cost", "12.5")));

    private final JdbcClient database = Steps.database();
    private final Plans plans = new Plans(database);
    private final PlanActions actions = new PlanActions(database);
    private final CaseAnswers answers = (reference, form) -> form.equals("plan-draft") ? DRAFT : Map.of();
    private final PlanKnowledge knowledge = new PlanKnowledge(plans, actions, answers, Northshire.words());
    private final Map<String, Object> variables = new HashMap<>();
    private PlanAction meeting;
    private PlanAction repair;

    @BeforeEach
    void a_plan_with_two_actions() {
        Plan plan = Plan.first(
                CASE,
                TODAY,
                TODAY.plusWeeks(6),
                List.of(new PlanGoal("work", "A job for Dawn", "I want my own money")));
        plans.add(plan);
        actions.add(
                plan,
                new AgreedAction(
                        "work",
                        "Meet the adviser",
                        "jobcentre",
                        "Mrs Lane",
                        TODAY.plusDays(14),
                        new BigDecimal("12.5")));
        actions.add(plan, new AgreedAction("housing", "Mend the boiler", "housing", null, TODAY.plusDays(7), null));
        meeting = actions.of(plan).get(0);
        repair = actions.of(plan).get(1);
        actions.save(meeting.started());
        actions.save(repair.started().done(TODAY.plusDays(3), "helped", "New boiler fitted."));
    }

    @Test
    void the_draft_is_shown_to_the_family_before_it_agrees() {
        assertThat(known("planSummary", "plan-agreement", null)).isEqualTo("""
                Goals
                • Getting into work: A job for Dawn – “I want my own money”

                Actions
                • Getting into work: Meet the adviser – Jobcentre Plus (Mrs Lane), by 15 October 2013, £12.50""");
    }

    @Test
    void the_review_sees_the_plan_and_what_became_of_it() {
        assertThat(known("goalSummary", "plan-review", null))
                .isEqualTo("• Getting into work: A job for Dawn – “I want my own money”");
        assertThat(known("actionSummary", "plan-review", null)).isEqualTo("""
                • Getting into work: Meet the adviser – Jobcentre Plus (Mrs Lane), by 15 October 2013, £12.50 – under way
                • Housing: Mend the boiler – Northshire Homes, by 8 October 2013 – done on 4 October 2013, it helped
                  New boiler fitted.""");
        assertThat(known("actionOptions", "plan-review", null))
                .isEqualTo(List.of(Map.of(
                        "label", "Jobcentre Plus: Meet the adviser, by 15 October 2013", "value", meeting.id())));
    }

    @Test
    void no_agency_sees_the_plan() {
        assertThat(known("goalSummary", "plan-review", "housing")).isNull();
        assertThat(known("actionOptions", "plan-review", "housing")).isNull();
    }

    @Test
    void an_agency_sees_its_own_action_and_no_other() {
        ActionKnowledge ofAction = new ActionKnowledge(actions, Northshire.words());
        variables.put("actionId", meeting.id());

        assertThat(Told.by(ofAction, "actionText", request("plan-action", "jobcentre")))
                .isEqualTo("Meet the adviser\nBy: Mrs Lane");
        assertThat(Told.by(ofAction, "needText", request("plan-action", "jobcentre")))
                .isEqualTo("Getting into work");
        assertThat(Told.by(ofAction, "actionText", request("plan-action", "housing")))
                .isNull();
    }

    @Test
    void a_draft_begins_with_the_actions_of_the_table() {
        variables.put(
                "suggestedActions",
                List.of(Map.of("need", "money", "action", "See a debt adviser", "agency", "voluntary", "weeks", 4)));

        assertThat(draft())
                .isEqualTo(List.of(Map.of(
                        "need",
                        "money",
                        "action",
                        "See a debt adviser",
                        "agency",
                        "voluntary",
                        "dueOn",
                        "2013-10-29")));
    }

    @Test
    void a_draft_that_the_family_wants_changed_begins_with_what_was_written() {
        variables.put("familyAgrees", false);

        assertThat(draft()).isEqualTo(DRAFT.get("actions"));
    }

    private Object draft() {
        return Told.by(new DraftKnowledge(answers, Steps.on(TODAY)), "actions", request("plan-draft", null));
    }

    private Object known(String key, String form, String agency) {
        return Told.by(knowledge, key, request(form, agency));
    }

    private FormRequest request(String form, String agency) {
        return new FormRequest(form, CASE, "northshire", "anna", "holdReview", agency, variables::get);
    }
}
