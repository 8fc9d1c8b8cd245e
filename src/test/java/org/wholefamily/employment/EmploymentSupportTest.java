package org.wholefamily.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.Clocks;
import org.wholefamily.Executions;
import org.wholefamily.Tables;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.Deadline;
import org.wholefamily.process.Deadlines;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Told;

class EmploymentSupportTest {

    private final BusinessClock clock = Clocks.at("2013-11-05");
    private final EmploymentReviews reviews = new EmploymentReviews(
            Tables.of("V20__assessment_and_plan.sql", "V30__outcomes_and_claims.sql", "V64__lists.sql"));
    private final Deadlines deadlines = mock();
    private final CaseJournal journal = mock();
    private final EmploymentSupport support = new EmploymentSupport(reviews, deadlines, journal, clock);
    private final Map<String, Object> variables = new HashMap<>(Map.of(
            "caseReference", "NS-000012",
            "council", "northshire",
            "workStatus", "work-programme",
            "since", "2013-10-21",
            "stepsDone", Spin.JSON("[\"cv\",\"training\"]")));

    @BeforeEach
    void four_weeks_between_meetings() {
        Instant due = Instant.parse("2013-12-03T17:00:00Z");
        when(deadlines.of("nextMeeting", null, "northshire", "NS-000012", clock.now()))
                .thenReturn(new Deadline(due, due, due, "jobcentre-managers"));
    }

    @Test
    void the_next_meeting_comes_from_the_table_of_deadlines() {
        new PlanNextMeeting(support).execute(Executions.over(variables));

        assertThat(variables).containsEntry("nextMeetingOn", "2013-12-03");
    }

    @Test
    void every_meeting_is_kept_in_its_order() {
        new PlanNextMeeting(support).execute(Executions.over(variables));
        variables.put("workStatus", "in-work");
        variables.put("since", null);
        variables.put("stepsDone", null);
        new RecordEmployment(support).execute(Executions.over(variables));

        List<EmploymentReview> kept = reviews.of("NS-000012");
        assertThat(kept).extracting(EmploymentReview::workStatus).containsExactly("work-programme", "in-work");
        assertThat(kept).extracting(EmploymentReview::supportEnded).containsExactly(false, true);
        assertThat(kept.get(0).stepsDone()).containsExactly("cv", "training");
        assertThat(kept.get(0).statusSince()).isEqualTo("2013-10-21");
        assertThat(kept.get(1).stepsDone()).isEmpty();
        verify(journal).tell(new EmploymentSupportEnded("NS-000012", "in-work"));
    }

    @Test
    void the_next_meeting_begins_with_what_came_of_the_last_one_and_no_other_agency_reads_it() {
        assertThat(lastMeeting("jobcentre")).isNull();
        new PlanNextMeeting(support).execute(Executions.over(variables));

        assertThat(lastMeeting("jobcentre"))
                .isEqualTo("5 November 2013: On the Work Programme since 21 October 2013\nDone: CV, Training");
        assertThat(lastMeeting("work-hub")).isEqualTo(lastMeeting("jobcentre"));
        assertThat(lastMeeting(null, "plan-review")).isEqualTo(lastMeeting("jobcentre"));
        assertThat(lastMeeting("police", "plan-action")).isNull();
    }

    private Object lastMeeting(String agency) {
        return lastMeeting(agency, "employment-progress");
    }

    private Object lastMeeting(String agency, String form) {
        return Told.by(
                new EmploymentKnowledge(reviews),
                "lastMeeting",
                new FormRequest(form, "NS-000012", "northshire", "u", "recordProgress", agency, name -> null));
    }

    @Test
    void a_status_cannot_begin_on_a_day_that_has_not_come() {
        variables.put("since", "2013-11-06");

        assertThatThrownBy(() -> new PlanNextMeeting(support).execute(Executions.over(variables)))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo("since"));
        assertThat(reviews.of("NS-000012")).isEmpty();
    }
}
