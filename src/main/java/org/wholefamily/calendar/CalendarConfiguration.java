package org.wholefamily.calendar;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that all of the product reads. */
@Configuration
class CalendarConfiguration {

    @Bean
    BusinessClock businessClock() {
        return new BusinessClock(Clock.systemUTC());
    }
}
