package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.calendar.BusinessClock;

class TaskDeadlinesTest {

    private static final String CASE = "NS-000012";

    private CaseEngine engine;

    @BeforeEach
    void two_days_before_christmas() {
        engine = new CaseEngine("2013-12-23T09:00");
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void a_task_says_whose_it_is_and_by_when_over_christmas() {
        begin("userTask_recordSharing", null, Map.of());

        assertThat(task().getName()).isEqualTo("Do it – " + CASE);
        assertThat(task().getDueDate().toInstant()).isEqualTo(london("2013-12-27T17:00"));
    }

    @Test
    void a_reminder_comes_first_and_an_escalation_after() {
        begin("userTask_recordSharing", null, Map.of());
        assertThat(jobs())
                .extracting(job -> job.getDuedate().toInstant())
                .containsExactly(london("2013-12-24T17:00"), london("2014-01-02T17:00"));

        fireNext();
        assertThat(task().getPriority()).isEqualTo(80);
        assertThat(groups()).containsExactly("triage");

        fireNext();
        assertThat(task().getPriority()).as("a danger is 90 and more").isEqualTo(85);
        assertThat(groups()).containsExactlyInAnyOrder("triage", "managers");
        assertThat(jobs()).isEmpty();
        assertThat(engine.journal)
                .containsExactly(
                        CASE + " task-reminded recordSharing by null", CASE + " task-escalated recordSharing by null");
    }

    @Test
    void the_urgency_of_the_case_decides() {
        begin("userTask_screenReferral", null, Map.of("urgency", "same-day"));

        assertThat(task().getDueDate().toInstant()).isEqualTo(london("2013-12-23T14:00"));
        assertThat(jobs())
                .extracting(job -> job.getDuedate().toInstant())
                .containsExactly(london("2013-12-23T11:00"), london("2013-12-23T16:00"));
    }

    @Test
    void a_task_that_is_done_is_recorded_with_its_person_and_reminds_nobody_any_more() {
        begin("userTask_recordSharing", null, Map.of());
        String task = task().getId();

        engine.engine.getIdentityService().setAuthentication("anna", List.of(), List.of(CaseEngine.COUNCIL));
        engine.engine.getTaskService().complete(task);
        engine.engine.getIdentityService().clearAuthentication();

        assertThat(jobs()).isEmpty();
        assertThat(engine.journal).containsExactly(CASE + " task-completed recordSharing by anna");
    }

    @Test
    void a_task_with_a_day_of_its_own_is_reminded_before_it_and_escalated_after() {
        begin("userTask_carryOutAction", "${actionDueOn}", Map.of("actionDueOn", "2014-03-14"));
        Instant usual = london("2014-01-08T17:00");
        Instant own = london("2014-03-14T17:00");

        List<Instant> moments =
                jobs().stream().map(job -> job.getDuedate().toInstant()).toList();

        assertThat(moments).hasSize(2);
        assertThat(moments.get(0))
                .isBefore(own)
                .isEqualTo(london("2014-01-06T17:00").plusMillis(ms(usual, own)));
        assertThat(moments.get(1))
                .isAfter(own)
                .isEqualTo(london("2014-01-15T17:00").plusMillis(ms(usual, own)));
    }

    @Test
    void a_task_with_a_day_of_its_own_is_due_at_the_end_of_that_day() {
        begin("userTask_carryOutAction", "${actionDueOn}", Map.of("actionDueOn", "2014-07-14"));

        assertThat(task().getDueDate().toInstant()).isEqualTo(london("2014-07-14T17:00"));
    }

    @Test
    void a_day_in_summer_shifts_to_the_same_hour_of_the_clock() {
        begin("userTask_carryOutAction", "${actionDueOn}", Map.of("actionDueOn", "2014-07-14"));

        assertThat(jobs())
                .extracting(job -> LocalDateTime.ofInstant(job.getDuedate().toInstant(), BusinessClock.ZONE)
                        .toLocalTime()
                        .getHour())
                .containsExactly(17, 17);
    }

    @Test
    void a_higher_priority_is_not_lowered_by_a_reminder_nor_by_an_escalation() {
        begin("userTask_recordSharing", null, Map.of());
        engine.engine.getTaskService().setPriority(task().getId(), 90);

        fireNext();
        fireNext();

        assertThat(task().getPriority()).isEqualTo(90);
    }

    @Test
    void a_step_that_is_newer_than_the_rules_of_the_case_has_the_time_that_the_product_gives_it() {
        String older = DeadlinesTest.table().replace("recordSharing", "shareOnce");
        engine.deploy("shared", null, Map.of("dmn/deadline.dmn", older));
        engine.inEngine(() -> {
            engine.models.pin(CASE, CaseEngine.COUNCIL);
            return null;
        });

        begin("userTask_recordSharing", null, Map.of());

        assertThat(task().getDueDate().toInstant()).isEqualTo(london("2013-12-27T17:00"));
        assertThat(jobs()).hasSize(2);
    }

    private void begin(String task, String dueDate, Map<String, Object> variables) {
        Map<String, String> set = new HashMap<>();
        set.put("dmn/deadline.dmn", DeadlinesTest.table());
        set.put("bpmn/visit.bpmn", Tasks.one(task, dueDate));
        engine.deploy("shared", null, set);
        engine.moveTo(london("2013-12-23T10:00"));
        engine.start("visit", CASE, variables);
    }

    private void fireNext() {
        Job next = jobs().get(0);
        engine.moveTo(next.getDuedate().toInstant());
        engine.engine.getManagementService().executeJob(next.getId());
    }

    private List<Job> jobs() {
        return engine.engine
                .getManagementService()
                .createJobQuery()
                .orderByJobDuedate()
                .asc()
                .list();
    }

    private Task task() {
        return engine.engine.getTaskService().createTaskQuery().singleResult();
    }

    private List<String> groups() {
        return engine.engine.getTaskService().getIdentityLinksForTask(task().getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private static long ms(Instant from, Instant to) {
        return to.toEpochMilli() - from.toEpochMilli();
    }

    private static Instant london(String moment) {
        return LocalDateTime.parse(moment).atZone(BusinessClock.ZONE).toInstant();
    }
}
