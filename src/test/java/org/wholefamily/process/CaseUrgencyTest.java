package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.calendar.BusinessClock;

/** A case of usual urgency, a month into its work, about which something urgent is told. */
class CaseUrgencyTest {

    private static final String CASE = "NS-000012";

    private CaseEngine engine;
    private CaseUrgency urgency;

    @BeforeEach
    void a_monday() {
        engine = new CaseEngine("2013-06-03T09:00");
        urgency = new CaseUrgency(
                engine.engine.getRuntimeService(),
                engine.engine.getTaskService(),
                engine.engine.getManagementService(),
                engine.engine.getRepositoryService(),
                engine.deadlines,
                engine.clock,
                engine.engine);
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void what_is_open_becomes_as_urgent_with_its_day_its_reminder_and_its_escalation() {
        begin("userTask_recordAgreement", null, 50);

        assertThat(urgency.raise(CASE, "same-day", 90)).isTrue();

        assertThat(task().getPriority()).isEqualTo(90);
        assertThat(due()).isEqualTo(london("2013-06-05T17:00"));
        assertThat(timers()).containsExactly(london("2013-06-04T17:00"), london("2013-06-06T17:00"));
        assertThat(variables()).containsEntry("urgency", "same-day").containsEntry("taskPriority", 90);
    }

    @Test
    void nothing_is_lowered() {
        begin("userTask_recordAgreement", null, 70);

        assertThat(urgency.raise(CASE, "same-day", 70)).isFalse();
        assertThat(urgency.raise(CASE, "same-day", 50)).isFalse();

        assertThat(due()).isEqualTo(london("2013-06-10T17:00"));
        assertThat(variables()).containsEntry("urgency", "standard").containsEntry("taskPriority", 70);
    }

    @Test
    void what_is_due_before_stays_due_before() {
        begin("userTask_recordAgreement", null, 50);
        engine.moveTo(london("2013-06-07T12:00"));

        urgency.raise(CASE, "same-day", 90);

        assertThat(due()).isEqualTo(london("2013-06-10T17:00"));
        assertThat(timers()).containsExactly(london("2013-06-06T17:00"), london("2013-06-12T17:00"));
    }

    @Test
    void a_higher_priority_of_a_task_stays() {
        begin("userTask_recordAgreement", null, 50);
        engine.engine.getTaskService().setPriority(task().getId(), 100);

        urgency.raise(CASE, "same-day", 90);

        assertThat(task().getPriority()).isEqualTo(100);
    }

    @Test
    void a_day_that_was_agreed_is_not_moved() {
        begin("userTask_carryOutAction", "2013-09-02", 50);
        List<Instant> before = timers();

        urgency.raise(CASE, "same-day", 90);

        assertThat(task().getPriority()).isEqualTo(90);
        assertThat(due()).isEqualTo(london("2013-09-02T17:00"));
        assertThat(timers()).isEqualTo(before);
    }

    private void begin(String step, String day, int priority) {
        Map<String, String> set = new HashMap<>();
        set.put("dmn/deadline.dmn", DeadlinesTest.table());
        set.put("bpmn/visit.bpmn", Tasks.one(step, day == null ? null : "${day}"));
        engine.deploy("shared", null, set);
        engine.moveTo(london("2013-06-03T10:00"));
        Map<String, Object> variables = new HashMap<>(Map.of("urgency", "standard", "taskPriority", priority));
        variables.put("day", day);
        engine.start("visit", CASE, variables);
    }

    private Task task() {
        return engine.engine.getTaskService().createTaskQuery().singleResult();
    }

    private Instant due() {
        return task().getDueDate().toInstant();
    }

    private List<Instant> timers() {
        return engine.engine.getManagementService().createJobQuery().orderByJobDuedate().asc().list().stream()
                .map(Job::getDuedate)
                .map(day -> day.toInstant())
                .toList();
    }

    private Map<String, Object> variables() {
        return engine.engine.getRuntimeService().getVariables(task().getProcessInstanceId());
    }

    private static Instant london(String moment) {
        return LocalDateTime.parse(moment).atZone(BusinessClock.ZONE).toInstant();
    }
}
