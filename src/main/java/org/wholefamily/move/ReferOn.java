package org.wholefamily.move;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseWords;
import org.wholefamily.family.KnownOfCase;
import org.wholefamily.family.Passable;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.Lists;

/** Refers a family that moves to its new council, as far as the family agrees, and closes the case here. */
@Component("referOn")
class ReferOn implements JavaDelegate {

    private final MovingFamilies moving;
    private final CaseAnswers answers;
    private final Passable passable;
    private final KnownOfCase known;
    private final CaseWords words;

    ReferOn(MovingFamilies moving, CaseAnswers answers, Passable passable, KnownOfCase known, CaseWords words) {
        this.moving = moving;
        this.answers = answers;
        this.passable = passable;
        this.known = known;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        Set<String> needs = new TreeSet<>(known.needs(caseReference));
        boolean ends = moving.answer(
                caseReference,
                PassedOn.read(
                        MoveProcess.PASS_ON.require(execution),
                        Lists.of(MoveProcess.DETAILS_PASSED_ON.in(execution)),
                        answers.on(caseReference, MoveProcess.AGREEMENT_FORM),
                        passable.members(caseReference),
                        passable.withAddress(caseReference),
                        needs.isEmpty()
                                ? null
                                : "The family needs help with: "
                                        + words.of(caseReference).needs(needs)));
        MoveProcess.HANDED_OVER.setLocal(execution, ends);
    }
}
