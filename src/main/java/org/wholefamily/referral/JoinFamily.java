package org.wholefamily.referral;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.Variable;

/** Joins the referral with the family that a person recognised, unless it is a new one. */
@Component("joinFamily")
class JoinFamily implements JavaDelegate {

    private static final String SOCIAL_CARE = "social-care";

    private final Referring referring;
    private final CaseAnswers answers;

    JoinFamily(Referring referring, CaseAnswers answers) {
        this.referring = referring;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String known = ReferralProcess.MATCHED_CASE.require(execution);
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        boolean alreadyOpen = known.equals(ReferralProcess.NO_KNOWN_CASE)
                ? isNew(caseReference, execution)
                : isKnown(caseReference, known, execution);
        ReferralProcess.ALREADY_OPEN.set(execution, alreadyOpen);
        if (alreadyOpen) {
            ReferralProcess.CASE_OPENED.set(execution, false);
        }
    }

    /** The front door asks again, where only the readers of a hidden family have been asked. */
    private boolean isNew(String caseReference, DelegateExecution execution) {
        referring.keepNew(caseReference, same(caseReference));
        ReferralProcess.POSSIBLE_MATCH.set(execution, referring.mayBeKnown(caseReference));
        return false;
    }

    private boolean isKnown(String caseReference, String known, DelegateExecution execution) {
        ReferralProcess.POSSIBLE_MATCH.set(execution, false);
        return referring.join(caseReference, known, same(caseReference), weight(execution));
    }

    private static Referring.Weight weight(DelegateExecution execution) {
        boolean saidByReferrer = Boolean.TRUE.equals(around(execution, ReferralProcess.IMMEDIATE_DANGER));
        boolean foundByFrontDoor = SOCIAL_CARE.equals(around(execution, ReferralProcess.SCREENING_OUTCOME));
        return new Referring.Weight(
                around(execution, ReferralProcess.URGENCY),
                around(execution, CaseVariables.TASK_PRIORITY),
                saidByReferrer || foundByFrontDoor);
    }

    /** From the process, or from the nearest one around it: a call may not have handed it on. */
    private static <T> T around(DelegateExecution execution, Variable<T> variable) {
        for (DelegateExecution at = execution; at != null; at = caller(at)) {
            T value = variable.in(at);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static DelegateExecution caller(DelegateExecution execution) {
        return execution.getProcessInstance() == null
                ? null
                : execution.getProcessInstance().getSuperExecution();
    }

    private Set<String> same(String caseReference) {
        Set<String> same = answers.on(caseReference, SamePeople.FORM).get(SamePeople.ANSWER) instanceof List<?> said
                ? said.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
        if (same.size() > 1 && same.contains(SamePeople.NONE)) {
            throw new FormRefused(SamePeople.ANSWER, "is either none of these, or some of them");
        }
        return same;
    }
}
