package org.wholefamily.safeguarding;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.OpenCases;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.StartForm;

/** Takes in a safeguarding concern from Tasklist, from whoever sees it first. */
@Component
class SafeguardingStart implements StartForm {

    private final OpenCases openCases;
    private final Safeguarding safeguarding;

    SafeguardingStart(OpenCases openCases, Safeguarding safeguarding) {
        this.openCases = openCases;
        this.safeguarding = safeguarding;
    }

    @Override
    public String process() {
        return SafeguardingProcess.KEY;
    }

    @Override
    public Started begin(FormSubmission submission) {
        CaseFile file = openCases.named(submission.answers().get("caseReference"), submission.council());
        boolean immediate = Boolean.TRUE.equals(submission.answers().get("immediate"));
        String concern = (String) submission.personal().get("concern");
        String id = safeguarding.keep(file.reference(), concern, immediate, submission.user());
        return new Started(
                file.reference(),
                Map.of(
                        CaseVariables.CASE_REFERENCE.name(),
                        file.reference(),
                        CaseVariables.COUNCIL.name(),
                        file.council(),
                        SafeguardingProcess.CONCERN_ID.name(),
                        id,
                        SafeguardingProcess.IMMEDIATE.name(),
                        immediate));
    }
}
