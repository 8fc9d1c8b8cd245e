package org.wholefamily.need;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.OpenCases;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.StartForm;

/** Takes in from Tasklist that a need has come up. */
@Component
class NeedStart implements StartForm {

    private final OpenCases openCases;
    private final AddingNeeds adding;

    NeedStart(OpenCases openCases, AddingNeeds adding) {
        this.openCases = openCases;
        this.adding = adding;
    }

    @Override
    public String process() {
        return NeedProcess.KEY;
    }

    @Override
    public Set<String> keeps() {
        return Set.of("source");
    }

    @Override
    public Started begin(FormSubmission submission) {
        CaseFile file = openCases.named(
                submission.answers().get("caseReference"), submission.council(), NeedProcess.NEED_ADDED, null);
        String need = (String) submission.answers().get(NeedProcess.NEED.name());
        adding.keep(file.reference(), need, (String) submission.personal().get("source"), submission.user());
        return new Started(
                file.reference(),
                Map.of(
                        CaseVariables.CASE_REFERENCE.name(), file.reference(),
                        CaseVariables.COUNCIL.name(), file.council()));
    }
}
