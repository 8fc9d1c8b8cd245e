package org.wholefamily.assessment;

import static org.wholefamily.process.CaseVariables.CASE_REFERENCE;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.Cases;
import org.wholefamily.family.KnownOfCase;
import org.wholefamily.family.Need;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.Lists;
import org.wholefamily.process.Variable;

/** Keeps what the assessment found, and says on what the work with the family goes on. */
@Component("recordAssessment")
class RecordAssessment implements JavaDelegate {

    /** The kind of what happened, in the journal. */
    private final Assessments assessments;

    private final CaseNeeds caseNeeds;
    private final KnownOfCase known;
    private final Cases cases;
    private final CaseJournal journal;
    private final BusinessClock clock;

    RecordAssessment(
            Assessments assessments,
            CaseNeeds caseNeeds,
            KnownOfCase known,
            Cases cases,
            CaseJournal journal,
            BusinessClock clock) {
        this.assessments = assessments;
        this.caseNeeds = caseNeeds;
        this.known = known;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CASE_REFERENCE.require(execution);
        LocalDate today = clock.today();
        List<String> agreed = Lists.of(AssessmentProcess.AGREED_NEEDS.in(execution));
        cases.lock(caseReference);
        assessments.save(assessments.get(caseReference).recorded(findings(execution, today)));
        caseNeeds.name(caseReference, CaseNeeds.ASSESSMENT, agreed, today);
        List<String> needs = known.needs(caseReference);
        journal.tell(new AssessmentRecorded(caseReference, needs));
        AssessmentProcess.NEEDS.set(execution, Lists.json(needs));
        AssessmentProcess.SEEKING_WORK.set(execution, needs.contains(Need.WORK));
    }

    private static Assessment.Findings findings(DelegateExecution execution, LocalDate today) {
        return new Assessment.Findings(
                today,
                date(AssessmentProcess.VISITED_ON, execution),
                AssessmentProcess.FAMILY_AGREES_WITH_NEEDS.require(execution),
                date(AssessmentProcess.SHARED_WITH_FAMILY_ON, execution));
    }

    private static LocalDate date(Variable<String> variable, DelegateExecution execution) {
        String day = variable.in(execution);
        return day == null || day.isBlank() ? null : LocalDate.parse(day);
    }
}
