package org.wholefamily.move;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.assessment.Need;
import org.wholefamily.family.Access;
import org.wholefamily.family.Person;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.Lists;

/** Refers a family that moves to its new council, as far as the family agrees, and closes the case here. */
@Component("referOn")
class ReferOn implements JavaDelegate {

    private final MovingFamilies moving;
    private final CaseAnswers answers;
    private final Access access;

    ReferOn(MovingFamilies moving, CaseAnswers answers, Access access) {
        this.moving = moving;
        this.answers = answers;
        this.access = access;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        Set<String> mayGo =
                access.passable(caseReference).stream().map(Person::id).collect(Collectors.toSet());
        List<String> needs = Lists.of(MoveProcess.NEEDS.in(execution));
        moving.answer(
                caseReference,
                PassedOn.read(
                        MoveProcess.PASS_ON.require(execution),
                        Lists.of(MoveProcess.DETAILS_PASSED_ON.in(execution)),
                        answers.on(caseReference, MoveProcess.AGREEMENT_FORM),
                        mayGo,
                        needs.isEmpty() ? null : "Needs help with: " + Need.labels(needs)));
    }
}
