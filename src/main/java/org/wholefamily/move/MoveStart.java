package org.wholefamily.move;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.OpenCases;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.NotNow;
import org.wholefamily.process.StartForm;

/** Takes in from Tasklist that a family moves to another council. */
@Component
class MoveStart implements StartForm {

    private final OpenCases openCases;
    private final MovingFamilies moving;

    MoveStart(OpenCases openCases, MovingFamilies moving) {
        this.openCases = openCases;
        this.moving = moving;
    }

    @Override
    public String process() {
        return MoveProcess.KEY;
    }

    @Override
    public Set<String> keeps() {
        return Set.of();
    }

    @Override
    public Started begin(FormSubmission submission) {
        CaseFile file = openCases.named(
                submission.answers().get("caseReference"), submission.council(), MoveProcess.FAMILY_MOVED, null);
        String typed = (String) submission.answers().get(MoveProcess.TO_COUNCIL.name());
        return new Started(
                file.reference(),
                Map.of(
                        CaseVariables.CASE_REFERENCE.name(),
                        file.reference(),
                        CaseVariables.COUNCIL.name(),
                        file.council(),
                        MoveProcess.TO_COUNCIL.name(),
                        keep(file, typed, submission.user())));
    }

    private String keep(CaseFile file, String typed, String user) {
        try {
            return moving.keep(file.reference(), file.council(), typed, user);
        } catch (NotNow e) {
            throw new FormRefused(CaseVariables.CASE_REFERENCE.name(), e.getMessage());
        }
    }
}
