package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wholefamily.calendar.BusinessClock;

/** The clock's own calls, moving a bare engine in which one task waits over Christmas. */
class EngineClockTest {

    private static final String START = "2013-12-23T10:00:00Z";

    private final StaticListableBeanFactory rounds = new StaticListableBeanFactory();
    private CaseEngine engine;
    private EngineClock engineClock;
    private MockMvc api;

    @BeforeEach
    void a_task_waits_over_christmas() {
        engine = new CaseEngine(new BusinessClock(Clock.systemUTC()));
        engineClock = clock(engine.clock, START);
        api = MockMvcBuilders.standaloneSetup(new ClockApi(engineClock, engine.clock))
                .build();
        engine.deploy(
                "shared",
                null,
                Map.of(
                        "dmn/deadline.dmn", DeadlinesTest.table(),
                        "bpmn/visit.bpmn", Tasks.one("userTask_recordSharing", null)));
        engine.start("visit", "NS-000012", Map.of());
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void the_reminder_comes_on_its_day_and_the_escalation_on_a_later_one() throws Exception {
        move("2014-01-31T10:00:00Z").andExpect(status().isOk());

        assertThat(engine.journal)
                .containsExactly(
                        "NS-000012 task-reminded recordSharing by null",
                        "NS-000012 task-escalated recordSharing by null");
        assertThat(engine.recordedOn).containsExactly(LocalDate.parse("2013-12-25"), LocalDate.parse("2014-01-03"));
    }

    @Test
    void whoever_cannot_work_any_more_is_looked_for_when_the_clock_has_moved() throws Exception {
        Leavers leavers = mock(Leavers.class);
        rounds.addBean("leavers", leavers);

        move("2014-01-31T10:00:00Z").andExpect(status().isOk());

        verify(leavers).round();
    }

    @Test
    void what_falls_due_is_done_by_nobody_whoever_moves_the_clock() throws Exception {
        engine.engine.getIdentityService().setAuthenticatedUserId("grace");

        move("2014-01-31T10:00:00Z").andExpect(status().isOk());

        assertThat(engine.journal).hasSize(2).allMatch(event -> event.endsWith("by null"));
        assertThat(engine.engine.getIdentityService().getCurrentAuthentication().getUserId())
                .isEqualTo("grace");
    }

    @Test
    void the_clock_moves_by_ten_years_at_most() throws Exception {
        move("2099-01-01T10:00:00Z")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("detail")
                        .value("to: the clock moves by at most ten years at once, and never goes back"));
    }

    @Test
    void what_is_not_due_yet_stays() throws Exception {
        move("2013-12-24T16:00:00Z").andExpect(status().isOk());

        assertThat(engine.journal).isEmpty();
        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isCloseTo(Instant.parse("2013-12-24T16:00:00Z"), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void going_back_is_refused_and_changes_nothing() throws Exception {
        move("2014-01-10T10:00:00Z").andExpect(status().isOk());

        move("2014-01-09T10:00:00Z")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("code").value("clock-refused"));

        assertThat(engine.clock.today()).isEqualTo(LocalDate.parse("2014-01-10"));
        api.perform(get("/api/clock"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("now").exists());
    }

    @Test
    void a_moment_that_is_none_is_refused() throws Exception {
        move("next Tuesday").andExpect(status().isBadRequest());
        api.perform(post("/api/clock").contentType(APPLICATION_JSON).content("{}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("detail").value("to: the moment is missing"));
    }

    @Test
    void after_a_restart_the_clock_stands_where_it_was_moved_to() throws Exception {
        move("2014-01-10T10:00:00Z").andExpect(status().isOk());
        BusinessClock restarted = new BusinessClock(Clock.systemUTC());

        clock(restarted, START);

        assertThat(restarted.now()).isCloseTo(Instant.parse("2014-01-10T10:00:00Z"), within(1, ChronoUnit.MINUTES));
        assertThat(restarted.offset()).isEqualTo(engine.clock.offset().truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void without_a_start_and_a_memory_the_clock_is_the_machines() {
        engine.jdbc.sql("delete from business_clock").update();
        BusinessClock production = new BusinessClock(Clock.systemUTC());

        clock(production, "");

        assertThat(production.now()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(production.offset()).isZero();
    }

    private EngineClock clock(BusinessClock clock, String start) {
        return new EngineClock(
                clock,
                engine.jdbc,
                engine.engine.getManagementService(),
                new AskingAs(engine.engine.getIdentityService()),
                rounds.getBeanProvider(Leavers.class),
                start);
    }

    private ResultActions move(String to) throws Exception {
        return api.perform(post("/api/clock").contentType(APPLICATION_JSON).content("{\"to\": \"" + to + "\"}"));
    }
}
