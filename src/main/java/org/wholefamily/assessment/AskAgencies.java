package org.wholefamily.assessment;

import static org.wholefamily.process.CaseVariables.CASE_REFERENCE;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.Deadline;
import org.wholefamily.process.Deadlines;
import org.wholefamily.process.Lists;

/** Begins the assessment: every agency with which something may be shared is asked for its part at the same time. */
@Component("askAgencies")
class AskAgencies implements JavaDelegate {

    private static final String ANSWERING = "contributePart";

    private final Assessments assessments;
    private final Sharings sharings;
    private final Deadlines deadlines;
    private final CaseJournal journal;
    private final BusinessClock clock;

    AskAgencies(
            Assessments assessments, Sharings sharings, Deadlines deadlines, CaseJournal journal, BusinessClock clock) {
        this.assessments = assessments;
        this.sharings = sharings;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CASE_REFERENCE.require(execution);
        Assessment assessment = Assessment.begin(
                caseReference,
                Lists.of(AssessmentProcess.SUGGESTED_AGENCIES.in(execution)),
                sharings.agenciesFor(caseReference, Sharings.ASSESSMENT),
                clock.today());
        assessments.add(assessment);
        setDeadlines(execution, caseReference);
        List<String> asked = assessment.awaited();
        AssessmentProcess.AGENCIES_TO_ASK.set(execution, Lists.json(asked));
        journal.tell(new AgenciesAsked(caseReference, asked));
    }

    private void setDeadlines(DelegateExecution execution, String caseReference) {
        Deadline deadline = deadlines.of(
                ANSWERING,
                AssessmentProcess.URGENCY.in(execution),
                CaseVariables.COUNCIL.in(execution),
                caseReference,
                clock.now());
        AssessmentProcess.CHASE_ON.set(execution, moment(deadline.remindOn()));
        AssessmentProcess.GIVE_UP_ON.set(execution, moment(deadline.escalateOn()));
    }

    /** With the hour, because an agency has until the close of business. */
    private static String moment(Instant instant) {
        return instant.atZone(BusinessClock.ZONE).toOffsetDateTime().toString();
    }
}
