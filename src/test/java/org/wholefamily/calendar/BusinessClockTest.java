package org.wholefamily.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    private static final Instant STARTED = Instant.parse("2013-06-03T09:00:00Z");

    private final Machine machine = new Machine();
    private final BusinessClock clock = new BusinessClock(machine);

    @Test
    void it_keeps_the_time_of_the_machine_until_it_is_moved() {
        assertThat(clock.now()).isEqualTo(STARTED);
        assertThat(clock.offset()).isZero();
    }

    @Test
    void after_a_move_time_flows_on_from_there() {
        clock.moveTo(Instant.parse("2013-12-24T12:00:00Z"));
        machine.now = STARTED.plusSeconds(90);

        assertThat(clock.now()).isEqualTo("2013-12-24T12:01:30Z");
    }

    @Test
    void it_may_be_moved_to_where_it_stands() {
        clock.moveTo(STARTED);

        assertThat(clock.now()).isEqualTo(STARTED);
    }

    @Test
    void it_never_goes_back() {
        clock.moveTo(STARTED.plusSeconds(60));

        assertThatThrownBy(() -> clock.moveTo(STARTED.plusSeconds(59)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot go back");
        assertThat(clock.now()).isEqualTo(STARTED.plusSeconds(60));
    }

    @Test
    void a_demonstration_may_start_in_the_past() {
        clock.startAt(Duration.ofDays(-100));

        assertThat(clock.now()).isEqualTo(STARTED.minus(Duration.ofDays(100)));
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(-100));
    }

    @Test
    void today_is_the_day_in_england_also_in_summer() {
        clock.moveTo(Instant.parse("2013-06-30T23:30:00Z"));
        assertThat(clock.today()).isEqualTo(LocalDate.parse("2013-07-01"));

        clock.moveTo(Instant.parse("2013-12-31T23:30:00Z"));
        assertThat(clock.today()).isEqualTo(LocalDate.parse("2013-12-31"));
    }

    private static final class Machine extends Clock {

        private Instant now = STARTED;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
