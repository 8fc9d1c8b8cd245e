package org.wholefamily.referral;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseVariables;

/** Joins the referral with the family that a person recognised, unless it is a new one. */
@Component("joinFamily")
class JoinFamily implements JavaDelegate {

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
        return referring.join(caseReference, known, same(caseReference));
    }

    private Set<String> same(String caseReference) {
        return answers.on(caseReference, SamePeople.FORM).get(SamePeople.ANSWER) instanceof List<?> said
                ? said.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }
}
