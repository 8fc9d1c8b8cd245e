package org.wholefamily.employment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.Deadlines;

/** The adviser's way with a family towards work, from meeting to meeting. */
@Service
class EmploymentSupport {

    private final EmploymentReviews reviews;
    private final Deadlines deadlines;
    private final CaseJournal journal;
    private final BusinessClock clock;

    EmploymentSupport(EmploymentReviews reviews, Deadlines deadlines, CaseJournal journal, BusinessClock clock) {
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What an adviser reported of a meeting.
     *
     * @param since from when the work status holds; null when it was not told
     */
    record Report(String workStatus, LocalDate since, List<String> stepsDone) {}

    void keep(String caseReference, Report report, boolean supportEnded) {
        reviews.add(
                caseReference,
                new EmploymentReview(
                        clock.today(), report.workStatus(), report.since(), report.stepsDone(), supportEnded));
        journal.tell(
                supportEnded
                        ? new EmploymentSupportEnded(caseReference, report.workStatus())
                        : new EmploymentProgressRecorded(caseReference, report.workStatus()));
    }

    /** The day of the next meeting, by the table of deadlines. */
    LocalDate nextMeeting(String caseReference, String council) {
        return deadlines
                .of("nextMeeting", null, council, caseReference, clock.now())
                .dueOn()
                .atZone(BusinessClock.ZONE)
                .toLocalDate();
    }
}
