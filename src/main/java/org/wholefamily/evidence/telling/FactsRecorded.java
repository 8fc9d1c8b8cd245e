package org.wholefamily.evidence.telling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Access;
import org.wholefamily.family.CaseFile;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.ModelWork;

/** A caseworker has said which facts are there: what is left open is as the extracts tell it, what is said otherwise is kept. */
@Component
class FactsRecorded {

    private static final String STEP = "recordFacts";
    private static final String FORM = "referral-facts-";
    static final String REASON = "factsReason";

    private final Correcting correcting;
    private final CaseAnswers answers;
    private final Access access;
    private final CurrentUser current;

    FactsRecorded(Correcting correcting, CaseAnswers answers, Access access, CurrentUser current) {
        this.correcting = correcting;
        this.answers = answers;
        this.access = access;
        this.current = current;
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void completed(DelegateTask task) {
        String reference =
                ModelWork.word(task.getTaskDefinitionKey()).equals(STEP) ? CaseVariables.CASE_REFERENCE.in(task) : null;
        if (reference != null) {
            current.get()
                    .ifPresent(user -> access.seen(user, reference)
                            .ifPresent(file -> correcting
                                    .said(user, file, task::getVariable, reason(file))
                                    .forEach(task::setVariable)));
        }
    }

    private String reason(CaseFile file) {
        return (String) answers.on(file.reference(), FORM + file.scheme()).get(REASON);
    }
}
