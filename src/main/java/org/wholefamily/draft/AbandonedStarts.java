package org.wholefamily.draft;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.Directory;

/** Throws away what people typed into start forms who are of no council any more: nobody could read it again. */
@Component
class AbandonedStarts {

    /** Somebody may be taken out of the directory by mistake. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Directory directory;
    private final BusinessClock clock;

    AbandonedStarts(JdbcClient jdbc, Directory directory, BusinessClock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 4 * * *", zone = "Europe/London")
    void throwAway() {
        Timestamp before = Timestamp.from(clock.now().minus(KEPT));
        starters(before).stream()
                .map(directory::of)
                .filter(person -> person.councils().isEmpty() && !person.operator())
                .forEach(person -> throwAway(person.id(), before));
    }

    private List<String> starters(Timestamp before) {
        return jdbc.sql("select distinct person from draft where task = '' and saved_at < :before")
                .param("before", before)
                .query(String.class)
                .list();
    }

    private void throwAway(String person, Timestamp before) {
        jdbc.sql("delete from draft where task = '' and person = :person and saved_at < :before")
                .param("person", person)
                .param("before", before)
                .update();
    }
}
