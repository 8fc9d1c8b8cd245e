package org.wholefamily.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Agencies;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.OpenCases;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.StartForm;

/** Takes in from Tasklist that a family withdraws its consent. */
@Component
class ConsentStart implements StartForm {

    private final OpenCases openCases;
    private final Agencies agencies;
    private final BusinessClock clock;

    ConsentStart(OpenCases openCases, Agencies agencies, BusinessClock clock) {
        this.openCases = openCases;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public String process() {
        return ConsentProcess.KEY;
    }

    @Override
    public Set<String> keeps() {
        return Set.of();
    }

    @Override
    public Started begin(FormSubmission submission) {
        Map<String, Object> said = submission.answers();
        String agency = (String) said.get(CaseVariables.AGENCY.name());
        CaseFile file = openCases.named(
                said.get("caseReference"), submission.council(), ConsentProcess.CONSENT_WITHDRAWN, agency);
        if (!agencies.ever(file.council()).containsKey(agency)) {
            throw new FormRefused(CaseVariables.AGENCY.name(), "is no agency of this council");
        }
        String withdrawnOn = (String) said.get(ConsentProcess.WITHDRAWN_ON.name());
        if (LocalDate.parse(withdrawnOn).isAfter(clock.today())) {
            throw new FormRefused(ConsentProcess.WITHDRAWN_ON.name(), "this day has not come yet");
        }
        return new Started(
                file.reference(),
                Map.of(
                        CaseVariables.CASE_REFERENCE.name(), file.reference(),
                        CaseVariables.COUNCIL.name(), file.council()));
    }
}
