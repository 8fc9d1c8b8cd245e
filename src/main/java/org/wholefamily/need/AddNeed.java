package org.wholefamily.need;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.assessment.Need;
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
        adding.cover(
                caseReference, CaseVariables.COUNCIL.require(execution), CaseVariables.SCHEME.require(execution), need);
        if (NeedProcess.NEEDS.in(execution) != null) {
            addTo(execution, need);
        }
        adding.reopenPlan(caseReference);
    }

    /** Before the assessment is complete there is no list yet; it will name the need itself. */
    private static void addTo(DelegateExecution execution, String need) {
        List<String> needs = new ArrayList<>(Lists.of(NeedProcess.NEEDS.in(execution)));
        if (!needs.contains(need)) {
            needs.add(need);
            NeedProcess.NEEDS.set(execution, Lists.json(needs));
        }
        if (need.equals(Need.WORK.code())) {
            NeedProcess.SEEKING_WORK.set(execution, true);
        }
    }
}
