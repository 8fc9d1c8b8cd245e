package org.wholefamily;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.wholefamily.calendar.BusinessClock;

/** A business clock that stands at ten in the morning of a day. */
public final class Clocks {

    private Clocks() {}

    public static BusinessClock at(String day) {
        return new BusinessClock(Clock.fixed(
                LocalDate.parse(day)
                        .atTime(LocalTime.of(10, 0))
                        .atZone(BusinessClock.ZONE)
                        .toInstant(),
                BusinessClock.ZONE));
    }
}
