package org.wholefamily.safeguarding;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.StartForm;

/**
 * Takes in a safeguarding concern from Tasklist, from whoever sees it first. The process has the number of the concern for
 * its own: one that bore that of a case would tell whether there is one.
 */
@Component
class SafeguardingStart implements StartForm {

    private final Safeguarding safeguarding;

    SafeguardingStart(Safeguarding safeguarding) {
        this.safeguarding = safeguarding;
    }

    @Override
    public String process() {
        return SafeguardingProcess.KEY;
    }

    @Override
    public Set<String> keeps() {
        return Set.of("concern");
    }

    @Override
    public Started begin(FormSubmission submission) {
        boolean immediate = Boolean.TRUE.equals(submission.answers().get("immediate"));
        String id = safeguarding.keep(
                (String) submission.answers().get("caseReference"),
                submission.council(),
                (String) submission.personal().get("concern"),
                immediate,
                submission.user());
        return new Started(
                id,
                safeguarding.fileOf(id),
                Map.of(
                        CaseVariables.COUNCIL.name(),
                        submission.council(),
                        SafeguardingProcess.CONCERN_ID.name(),
                        id,
                        SafeguardingProcess.IMMEDIATE.name(),
                        immediate));
    }
}
