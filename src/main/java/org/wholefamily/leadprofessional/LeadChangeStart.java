package org.wholefamily.leadprofessional;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.OpenCases;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.PersonalAnswers;
import org.wholefamily.process.StartForm;

/** Takes in from Tasklist that a manager wants another lead for a family, and why. */
@Component
class LeadChangeStart implements StartForm {

    private final OpenCases openCases;
    private final ChangingLeads changing;
    private final PersonalAnswers answers;

    LeadChangeStart(OpenCases openCases, ChangingLeads changing, PersonalAnswers answers) {
        this.openCases = openCases;
        this.changing = changing;
        this.answers = answers;
    }

    @Override
    public String process() {
        return LeadProcess.CHANGE;
    }

    @Override
    public Started begin(FormSubmission submission) {
        CaseFile file =
                openCases.seen(submission.answers().get(CaseVariables.CASE_REFERENCE.name()), submission.council());
        changing.ask(file, submission.user());
        answers.keep(about(file, submission));
        return new Started(
                file.reference(),
                Map.of(
                        CaseVariables.CASE_REFERENCE.name(), file.reference(),
                        CaseVariables.COUNCIL.name(), file.council(),
                        CaseVariables.LEAD_PROFESSIONAL.name(), file.leadProfessional()));
    }

    /** A reference may be typed in small letters. */
    private static FormSubmission about(CaseFile file, FormSubmission typed) {
        return new FormSubmission(
                typed.formId(),
                file.reference(),
                file.council(),
                typed.user(),
                typed.task(),
                typed.step(),
                typed.agency(),
                typed.answers(),
                typed.personal());
    }
}
