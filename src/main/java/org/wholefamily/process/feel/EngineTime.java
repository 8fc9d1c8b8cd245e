package org.wholefamily.process.feel;

import java.time.ZonedDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.feel.FeelEngineClock;
import org.wholefamily.calendar.BusinessClock;

/** What {@code today()} and {@code now()} say: the time of the engine, which follows the business clock, in England. */
final class EngineTime implements FeelEngineClock {

    @Override
    public ZonedDateTime getCurrentTime() {
        return ClockUtil.getCurrentTime().toInstant().atZone(BusinessClock.ZONE);
    }
}
