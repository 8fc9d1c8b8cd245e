package org.wholefamily.need;

import java.util.ArrayList;
import java.util.List;
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
        List<String> needs = Lists.of(NeedProcess.NEEDS.in(execution));
        boolean isNew = !needs.contains(need) && !adding.toldBefore(caseReference, need);
        NeedProcess.WORK_ADDED.setLocal(execution, isNew && startsWork(execution, caseReference, need));
        if (isNew && NeedProcess.NEEDS.in(execution) != null) {
            addTo(needs, need, execution);
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

    /** Before the assessment is complete there is no list yet; it will name the need itself. */
    private static void addTo(List<String> needs, String need, DelegateExecution execution) {
        List<String> all = new ArrayList<>(needs);
        all.add(need);
        NeedProcess.NEEDS.set(execution, Lists.json(all));
        if (need.equals(Need.WORK)) {
            NeedProcess.SEEKING_WORK.set(execution, true);
        }
    }
}
