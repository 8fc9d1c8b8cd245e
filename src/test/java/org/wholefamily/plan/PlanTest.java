package org.wholefamily.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholefamily.assessment.Steps.CASE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholefamily.process.FormRefused;

class PlanTest {

    private static final LocalDate DAY = LocalDate.of(2013, 10, 1);

    @Test
    void an_action_runs_and_is_done() {
        PlanAction done = action(ActionState.AGREED).started().done(DAY, "helped", "Met twice.");

        assertThat(done.state()).isEqualTo(ActionState.DONE);
        assertThat(done.ending()).isEqualTo(new PlanAction.Ending(DAY, "helped", "Met twice."));
    }

    @Test
    void an_action_that_was_never_started_is_neither_done_nor_not_done() {
        PlanAction agreed = action(ActionState.AGREED);

        assertThatThrownBy(() -> agreed.done(DAY, "helped", null))
                .hasMessage("The action a-1 of NS-000012 is agreed and cannot be done");
        assertThatThrownBy(() -> agreed.notDone(DAY, "away"))
                .hasMessage("The action a-1 of NS-000012 is agreed and cannot be reported as not done");
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionState.class,
            names = {"DONE", "NOT_DONE", "STOPPED", "NOT_SHARED"})
    void an_action_that_has_ended_refuses_every_change_and_names_its_state(ActionState ended) {
        PlanAction action = action(ended);

        assertThatThrownBy(action::started)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The action a-1 of NS-000012 is " + ended.code() + " and cannot be started");
        assertThatThrownBy(() -> action.stopped(DAY)).hasMessageContaining("is " + ended.code());
        assertThatThrownBy(() -> action.notShared(DAY)).hasMessageContaining("is " + ended.code());
        assertThatThrownBy(() -> action.due(DAY)).hasMessageContaining("is " + ended.code());
    }

    @Test
    void a_plan_is_followed_by_another_only_when_it_is_complete() {
        Plan plan = Plan.first(CASE, DAY, DAY.plusWeeks(6), List.of());

        assertThatThrownBy(() -> plan.followedBy(DAY, DAY, List.of()))
                .hasMessage("The plan of NS-000012 is still running; a review changes or completes it");

        Plan next = plan.reviewed(review(true)).followedBy(DAY.plusWeeks(8), DAY.plusWeeks(14), List.of());
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.completedOn()).isNull();
    }

    @Test
    void a_review_sets_the_day_of_the_next_one() {
        Plan plan = Plan.first(CASE, DAY, DAY.plusWeeks(6), List.of()).reviewed(review(false));

        assertThat(plan.reviewDueOn()).isEqualTo(DAY.plusWeeks(8));
        assertThat(plan.completedOn()).isNull();
    }

    @Test
    void a_complete_plan_is_not_reviewed() {
        Plan complete = Plan.first(CASE, DAY, DAY.plusWeeks(6), List.of()).reviewed(review(true));

        assertThatThrownBy(() -> complete.reviewed(review(false)))
                .hasMessage("The plan of NS-000012 was completed on 2013-10-01");
    }

    @Test
    void a_cost_is_exact_to_the_penny() {
        assertThat(actions("120.5"))
                .singleElement()
                .extracting(AgreedAction::cost)
                .isEqualTo(new BigDecimal("120.50"));
        assertThat(actions("00042.50"))
                .singleElement()
                .extracting(AgreedAction::cost)
                .isEqualTo(new BigDecimal("42.50"));
        assertThat(actions("")).singleElement().extracting(AgreedAction::cost).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "about ten"})
    void a_cost_that_is_no_amount_of_money_is_refused(String cost) {
        assertThatThrownBy(() -> actions(cost))
                .isInstanceOf(FormRefused.class)
                .hasMessage("actions: give the cost in pounds and pence, such as 120.50");
    }

    @Test
    void an_action_cannot_move_to_no_day() {
        PlanAnswers review =
                new PlanAnswers(Map.of("changes", List.of(Map.of("actionId", "a-1", "change", "new-date"))));

        assertThatThrownBy(review::changes)
                .isInstanceOf(FormRefused.class)
                .hasMessage("changes: give the new date of every action that moves");
    }

    private static List<AgreedAction> actions(String cost) {
        return new PlanAnswers(Map.of(
                        "actions",
                        List.of(Map.of(
                                "need", "money",
                                "action", "See a debt adviser",
                                "agency", "voluntary",
                                "dueOn", "2013-10-21",
                                "cost", cost))))
                .actions();
    }

    private static PlanAction action(ActionState state) {
        AgreedAction agreed = new AgreedAction("work", "Meet the adviser", "jobcentre", null, DAY, null);
        return new PlanAction("a-1", CASE, 1, agreed, state, null);
    }

    private static PlanReview review(boolean complete) {
        PlanReview.Changes none = new PlanReview.Changes(Set.of(), List.of(), List.of());
        return new PlanReview(DAY, "better", List.of(), null, complete, DAY.plusWeeks(8), none);
    }
}
