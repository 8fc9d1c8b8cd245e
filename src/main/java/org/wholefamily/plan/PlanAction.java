package org.wholefamily.plan;

import java.time.LocalDate;

/**
 * One action of a plan: agreed, then running at its agency, then ended in one of four ways.
 *
 * @param id as the engine knows it
 * @param version of the plan to which it belongs
 * @param ending null while the action is open
 */
record PlanAction(String id, String caseReference, int version, AgreedAction agreed, ActionState state, Ending ending) {

    /**
     * How an action ended.
     *
     * @param result the code for whether it helped; null when it was not done or nobody said
     * @param whatHappened in the agency's own words
     */
    record Ending(LocalDate on, String result, String whatHappened) {}

    PlanAction started() {
        mustBe(state == ActionState.AGREED, "started");
        return new PlanAction(id, caseReference, version, agreed, ActionState.RUNNING, null);
    }

    PlanAction done(LocalDate on, String result, String whatHappened) {
        mustBe(state == ActionState.RUNNING, "done");
        return ended(ActionState.DONE, new Ending(on, result, whatHappened));
    }

    PlanAction notDone(LocalDate on, String reason) {
        mustBe(state == ActionState.RUNNING, "reported as not done");
        return ended(ActionState.NOT_DONE, new Ending(on, null, reason));
    }

    PlanAction stopped(LocalDate on) {
        mustBe(state.open(), "stopped");
        return ended(ActionState.STOPPED, new Ending(on, null, null));
    }

    PlanAction notShared(LocalDate on) {
        mustBe(state.open(), "withdrawn from its agency");
        return ended(ActionState.NOT_SHARED, new Ending(on, null, null));
    }

    PlanAction due(LocalDate newDay) {
        mustBe(state.open(), "moved to another day");
        return new PlanAction(id, caseReference, version, agreed.due(newDay), state, null);
    }

    private PlanAction ended(ActionState how, Ending ending) {
        return new PlanAction(id, caseReference, version, agreed, how, ending);
    }

    private void mustBe(boolean legal, String change) {
        if (!legal) {
            throw new IllegalStateException(
                    "The action %s of %s is %s and cannot be %s".formatted(id, caseReference, state.code(), change));
        }
    }
}
