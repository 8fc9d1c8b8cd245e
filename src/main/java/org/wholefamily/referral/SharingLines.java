package org.wholefamily.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.FormRefused;

/** Takes the lines of the sharing form into the record of what may be shared. */
@Component
class SharingLines {

    private final Sharings sharings;
    private final CaseJournal journal;
    private final BusinessClock clock;

    SharingLines(Sharings sharings, CaseJournal journal, BusinessClock clock) {
        this.sharings = sharings;
        this.journal = journal;
        this.clock = clock;
    }

    void keep(String caseReference, List<Map<String, Object>> lines) {
        lines.forEach(line -> keep(caseReference, line));
    }

    private void keep(String caseReference, Map<String, Object> line) {
        String agency = (String) line.get("agency");
        String purpose = (String) line.get("purpose");
        String basis = (String) line.get("basis");
        LocalDate on = LocalDate.parse((String) line.get("recordedOn"));
        if (on.isAfter(clock.today())) {
            throw new FormRefused("sharings", "the day of a line has not come yet");
        }
        sharings.record(caseReference, agency, purpose, basis, on);
        journal.tell(new SharingRecorded(caseReference, agency, purpose, basis, on));
    }
}
