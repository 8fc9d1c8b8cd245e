package org.wholefamily.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.AddedNeeds;
import org.wholefamily.process.CaseJournal;

/** Agrees plans and changes them at reviews. */
@Service
class PlanWork {

    private final Plans plans;
    private final PlanActions actions;
    private final ActionWork work;
    private final AddedNeeds needs;
    private final CaseJournal journal;
    private final BusinessClock clock;

    PlanWork(
            Plans plans,
            PlanActions actions,
            ActionWork work,
            AddedNeeds needs,
            CaseJournal journal,
            BusinessClock clock) {
        this.plans = plans;
        this.actions = actions;
        this.work = work;
        this.needs = needs;
        this.journal = journal;
        this.clock = clock;
    }

    /** The family agrees to what was drafted; a plan that is complete is followed by a new one. */
    void agree(String caseReference, PlanAnswers draft, LocalDate agreedOn, LocalDate reviewDueOn) {
        Plan plan = plans.latest(caseReference)
                .map(complete -> complete.followedBy(agreedOn, reviewDueOn, draft.goals()))
                .orElseGet(() -> Plan.first(caseReference, agreedOn, reviewDueOn, draft.goals()));
        plans.add(plan);
        List<AgreedAction> agreed = draft.actions();
        agreed.forEach(action -> actions.add(plan, action));
        journal.tell(new PlanAgreed(caseReference, plan.version(), agreedOn, agreed.size(), reviewDueOn));
    }

    /** The plan takes up what came up after the assessment, but not what nobody has seen who drafted or reviewed it. */
    void takeUpSeen(String caseReference) {
        List<String> seen = needs.open(caseReference).stream()
                .filter(need -> !need.unseen())
                .map(AddedNeeds.Added::need)
                .toList();
        needs.takeUp(caseReference, seen, clock.today());
    }

    /** Today, when a need has come up that the plan does not cover: the team does not wait for its usual day. */
    Optional<LocalDate> reviewAtOnce(String caseReference) {
        return needs.open(caseReference).isEmpty() ? Optional.empty() : Optional.of(clock.today());
    }

    /** Starts every action that was agreed and is not yet running. */
    void startActions(String caseReference) {
        actions.of(plans.get(caseReference)).stream()
                .filter(action -> action.state() == ActionState.AGREED)
                .forEach(work::start);
    }

    /** Does what the team decided; an action that ended in the meantime stays as it ended. */
    void review(String caseReference, PlanReview review) {
        takeUpSeen(caseReference);
        Plan plan = plans.get(caseReference);
        Plan reviewed = plan.reviewed(review);
        plans.save(reviewed);
        plans.add(plan, review);
        journal.tell(new PlanReviewed(caseReference, review.heldOn(), review.progress(), review.planComplete()));
        review.changes().added().forEach(action -> actions.add(plan, action));
        for (PlanReview.Move move : review.changes().moved()) {
            actions.of(plan).stream()
                    .filter(action -> action.id().equals(move.actionId())
                            && action.state().open())
                    .forEach(action -> work.move(action, move.dueOn()));
        }
        actions.of(plan).stream()
                .filter(action -> action.state().open())
                .filter(action ->
                        review.planComplete() || review.changes().stopped().contains(action.id()))
                .forEach(work::stop);
    }
}
