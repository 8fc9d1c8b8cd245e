package org.wholefamily.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.CaseJournal;

/** Follows an agency's part of an assessment until it ends in one of the ways in which it can end. */
@Service
class PartsOfAgencies {

    private final AssessmentParts parts;
    private final CaseNeeds needs;
    private final CaseJournal journal;
    private final BusinessClock clock;

    PartsOfAgencies(AssessmentParts parts, CaseNeeds needs, CaseJournal journal, BusinessClock clock) {
        this.parts = parts;
        this.needs = needs;
        this.journal = journal;
        this.clock = clock;
    }

    void answered(String caseReference, String agency, PartAnswer answer, List<String> needsKnown) {
        change(caseReference, agency, part -> part.answered(answer, clock.today()));
        needs.name(caseReference, agency, needsKnown, clock.today());
    }

    void chased(String caseReference, String agency, LocalDate on) {
        change(caseReference, agency, part -> part.chased(on));
    }

    void missing(String caseReference, String agency) {
        change(caseReference, agency, part -> part.missing(clock.today()));
    }

    void notShared(String caseReference, String agency) {
        change(caseReference, agency, part -> part.notShared(clock.today()));
    }

    private void change(String caseReference, String agency, UnaryOperator<AssessmentPart> change) {
        AssessmentPart changed = change.apply(parts.get(caseReference, agency));
        parts.save(changed);
        journal.tell(
                new AssessmentPartChanged(caseReference, agency, changed.state().code()));
    }
}
