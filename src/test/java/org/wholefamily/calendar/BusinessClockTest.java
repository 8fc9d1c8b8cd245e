package org.wholefamily.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    private static final Instant LATE_SUMMER_EVENING = Instant.parse("2013-06-30T23:30:00Z");

    private final BusinessClock clock = new BusinessClock(Clock.fixed(LATE_SUMMER_EVENING, ZoneOffset.UTC));

    @Test
    void the_day_is_that_of_england() {
        assertThat(clock.today()).isEqualTo("2013-07-01");
    }

    @Test
    void the_business_can_be_moved_forward() {
        clock.moveTo(Instant.parse("2013-12-01T09:00:00Z"));

        assertThat(clock.now()).isEqualTo("2013-12-01T09:00:00Z");
        assertThat(clock.offset()).isEqualTo(Duration.between(LATE_SUMMER_EVENING, clock.now()));
    }

    @Test
    void time_that_went_by_is_not_taken_back() {
        assertThatThrownBy(() -> clock.moveTo(LATE_SUMMER_EVENING.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.offset()).isZero();
    }
}
