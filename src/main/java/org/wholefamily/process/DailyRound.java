package org.wholefamily.process;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every night, and when the product starts, whether all who have work can still do it. */
@Configuration
@EnableScheduling
class DailyRound {

    private final Leavers leavers;

    DailyRound(Leavers leavers) {
        this.leavers = leavers;
    }

    @Scheduled(cron = "0 30 4 * * *", zone = "Europe/London")
    void atNight() {
        leavers.round();
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        leavers.round();
    }
}
