package org.wholefamily.leadprofessional;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.OpenCases;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.StartForm;

/** Takes in from Tasklist that a manager wants another lead for a family, and why. */
@Component
class LeadChangeStart implements StartForm {

    private final OpenCases openCases;
    private final ChangingLeads changing;

    LeadChangeStart(OpenCases openCases, ChangingLeads changing) {
        this.openCases = openCases;
        this.changing = changing;
    }

    @Override
    public String process() {
        return LeadProcess.CHANGE;
    }

    @Override
    public Set<String> keeps() {
        return Set.of();
    }

    @Override
    public Started begin(FormSubmission submission) {
        CaseFile file =
                openCases.seen(submission.answers().get(CaseVariables.CASE_REFERENCE.name()), submission.council());
        changing.ask(file, submission.user());
        return new Started(
                file.reference(),
                Map.of(
                        CaseVariables.CASE_REFERENCE.name(), file.reference(),
                        CaseVariables.COUNCIL.name(), file.council(),
                        CaseVariables.LEAD_PROFESSIONAL.name(), file.leadProfessional()));
    }
}
