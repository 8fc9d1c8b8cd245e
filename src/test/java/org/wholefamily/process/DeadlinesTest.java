package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.wholefamily.calendar.BusinessClock;

/** The product's own table, with the calendar of the years in which it was used. */
class DeadlinesTest {

    private static CaseEngine engine;

    @BeforeAll
    static void the_table_of_deadlines() {
        engine = new CaseEngine("2013-06-03T10:00");
        engine.deploy("shared", null, Map.of("dmn/deadline.dmn", table()));
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    static String table() {
        try {
            return new ClassPathResource("models/dmn/deadline.dmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0} of {1} at {2}")
    @CsvSource({
        "screenReferral, same-day, 2013-06-03T10:00, 2013-06-03T11:00, 2013-06-03T14:00, 2013-06-03T16:00",
        "screenReferral, , 2013-06-03T10:00, 2013-06-04T02:00, 2013-06-04T10:00, 2013-06-05T10:00",
        "recordSharing, standard, 2013-12-24T10:00, 2013-12-27T17:00, 2013-12-30T17:00, 2014-01-03T17:00",
        "recordSharing, standard, 2012-06-01T16:59, 2012-06-06T17:00, 2012-06-07T17:00, 2012-06-12T17:00",
        "receiveFromFrontDoor, standard, 2013-05-03T16:00, 2013-05-07T17:00, 2013-05-07T17:00, 2013-05-08T17:00",
        "assessFamily, soon, 2013-06-03T10:00, 2013-06-17T17:00, 2013-06-24T17:00, 2013-07-01T17:00",
        "sustainCheck, , 2013-08-31T10:00, 2014-01-31T17:00, 2014-02-28T17:00, 2014-03-31T17:00"
    })
    void a_step_is_reminded_due_and_escalated_as_the_table_says(
            String step,
            String urgency,
            LocalDateTime begins,
            LocalDateTime remind,
            LocalDateTime due,
            LocalDateTime escalate) {
        Deadline deadline = of(step, urgency, begins);

        assertThat(deadline.remindOn()).isEqualTo(london(remind));
        assertThat(deadline.dueOn()).isEqualTo(london(due));
        assertThat(deadline.escalateOn()).isEqualTo(london(escalate));
        assertThat(deadline.escalateTo()).isEqualTo("managers");
    }

    @Test
    void hours_are_hours_also_in_the_night_when_the_clocks_change() {
        Deadline deadline = of("screenReferral", "same-day", LocalDateTime.parse("2013-03-31T00:30"));

        assertThat(deadline.dueOn()).isEqualTo("2013-03-31T04:30:00Z");
    }

    @Test
    void the_evening_in_england_counts_for_its_own_day() {
        Instant evening = Instant.parse("2013-06-03T23:30:00Z");

        Deadline deadline = engine.inEngine(() -> engine.deadlines.of("recordSharing", null, null, null, evening));

        assertThat(deadline.remindOn()).isEqualTo(london(LocalDateTime.parse("2013-06-05T17:00")));
    }

    @Test
    void a_step_that_the_table_does_not_know_is_refused() {
        assertThatThrownBy(() -> of("danceAllNight", null, LocalDateTime.parse("2013-06-03T10:00")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The table deadline has no row for the step danceAllNight");
    }

    private static Deadline of(String step, String urgency, LocalDateTime begins) {
        return engine.inEngine(
                () -> engine.deadlines.of(step, urgency, CaseEngine.COUNCIL, "NS-000012", london(begins)));
    }

    private static Instant london(LocalDateTime moment) {
        return moment.atZone(BusinessClock.ZONE).toInstant();
    }
}
