package org.wholefamily.plan;

import java.util.List;
import org.springframework.stereotype.Service;

/** Ends what is still being done for a family when the work with it ends before its plan does. */
@Service
public class PlanEnd {

    private final Plans plans;
    private final PlanActions actions;
    private final ActionWork work;

    PlanEnd(Plans plans, PlanActions actions, ActionWork work) {
        this.plans = plans;
        this.actions = actions;
        this.work = work;
    }

    /** Stops every action that has not ended; does nothing when no plan was agreed. */
    public void stopActions(String caseReference) {
        plans.latest(caseReference).map(actions::of).stream()
                .flatMap(List::stream)
                .filter(action -> action.state().open())
                .forEach(work::stop);
    }
}
