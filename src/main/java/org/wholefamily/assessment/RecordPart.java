package org.wholefamily.assessment;

import static org.wholefamily.process.CaseVariables.AGENCY;
import static org.wholefamily.process.CaseVariables.CASE_REFERENCE;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.Lists;

/** Keeps what an agency said of the family. */
@Component("recordPart")
class RecordPart implements JavaDelegate {

    private final PartsOfAgencies parts;
    private final CaseAnswers answers;

    RecordPart(PartsOfAgencies parts, CaseAnswers answers) {
        this.parts = parts;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CASE_REFERENCE.require(execution);
        String agency = AGENCY.require(execution);
        if (AssessmentProcess.KNOWN_TO_US.require(execution)) {
            List<String> needs = Lists.of(AssessmentProcess.NEEDS_KNOWN.in(execution));
            parts.answered(caseReference, agency, known(caseReference, execution), needs);
        } else {
            parts.answered(caseReference, agency, PartAnswer.UNKNOWN_FAMILY, List.of());
        }
    }

    private PartAnswer known(String caseReference, DelegateExecution execution) {
        Map<String, Object> said = answers.on(caseReference, AssessmentProcess.PART_FORM, AGENCY.require(execution));
        return new PartAnswer(true, AssessmentProcess.INVOLVED_NOW.in(execution), (String) said.get("summary"), (String)
                said.get("worker"));
    }
}
