package org.wholefamily.referral;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseVariables;

/** Keeps with whom something may be shared, for what, and on which basis. */
@Component("recordSharings")
class RecordSharings implements JavaDelegate {

    private final CaseAnswers answers;
    private final SharingLines lines;

    RecordSharings(CaseAnswers answers, SharingLines lines) {
        this.answers = answers;
        this.lines = lines;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void execute(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        Object sharings =
                answers.on(caseReference, ReferralProcess.SHARING_FORM).getOrDefault("sharings", List.of());
        lines.keep(caseReference, (List<Map<String, Object>>) sharings);
    }
}
