package org.wholefamily.evidence.telling;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Access;
import org.wholefamily.family.CaseFile;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;
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
        if (!ModelWork.word(task.getTaskDefinitionKey()).equals(STEP)) {
            return;
        }
        Optional<User> user = current.get();
        String reference = CaseVariables.CASE_REFERENCE.require(task);
        user.flatMap(asking -> access.seen(asking, reference))
                .ifPresent(file -> correcting
                        .said(user.get(), file, task::getVariable, reason(file))
                        .forEach(task::setVariable));
    }

    private String reason(CaseFile file) {
        return (String) answers.on(file.reference(), FORM + file.scheme()).get(REASON);
    }
}
