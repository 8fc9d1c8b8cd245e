package org.wholefamily.need;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Need;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.Lists;

/** Adds a need to the work: the result covers it, and the plan is taken up again. */
@Component("addNeed")
class AddNeed implements JavaDelegate {

    private final AddingNeeds adding;

    AddNeed(AddingNeeds adding) {
        this.adding = adding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        String need = NeedProcess.NEED.require(execution);
        boolean isNew = adding.isNew(caseReference, need);
        NeedProcess.WORK_ADDED.setLocal(execution, isNew && startsWork(execution, caseReference, need));
        // Before the assessment is complete there is no list yet; it will name the need itself.
        if (isNew && NeedProcess.NEEDS.in(execution) != null) {
            NeedProcess.NEEDS.set(execution, Lists.json(adding.needs(caseReference)));
            if (need.equals(Need.WORK)) {
                NeedProcess.SEEKING_WORK.set(execution, true);
            }
        }
        adding.cover(
                caseReference,
                CaseVariables.COUNCIL.require(execution),
                CaseVariables.SCHEME.require(execution),
                need,
                isNew);
    }

    /** Later the adviser begins with the plan that is taken up again. */
    private boolean startsWork(DelegateExecution execution, String caseReference, String need) {
        return need.equals(Need.WORK)
                && Boolean.FALSE.equals(NeedProcess.SEEKING_WORK.in(execution))
                && adding.planRuns(caseReference);
    }
}
