package org.wholefamily.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Tables;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.Directory;

class AbandonedStartsTest {

    private static final Instant NINE = Instant.parse("2013-10-01T09:00:00Z");

    private final BusinessClock clock = new BusinessClock(Clock.fixed(NINE, BusinessClock.ZONE));
    private final JdbcClient jdbc = Tables.of("V58__drafts.sql");
    private final Drafts drafts = new Drafts(jdbc, clock, new ObjectMapper());

    @Test
    void a_month_after_somebody_has_left_their_starts_are_thrown_away() {
        for (String person : Set.of("ann", "left", "operator")) {
            drafts.save(Place.ofStart(person, "added-need"), Map.of(), 0, person);
        }
        drafts.save(Place.ofTask("4711"), Map.of(), 0, "left");
        clock.moveTo(NINE.plus(Duration.ofDays(29)));
        drafts.save(Place.ofStart("left", "family-move"), Map.of(), 0, "left");

        starts().throwAway();
        assertThat(drafts.startsOf("left")).hasSize(2);
        clock.moveTo(NINE.plus(Duration.ofDays(31)));
        starts().throwAway();

        assertThat(drafts.startsOf("left")).extracting(Drafts.Start::process).containsExactly("family-move");
        assertThat(drafts.startsOf("ann")).hasSize(1);
        assertThat(drafts.startsOf("operator")).hasSize(1);
        assertThat(drafts.of(Place.ofTask("4711"))).isPresent();
    }

    private AbandonedStarts starts() {
        return new AbandonedStarts(jdbc, new People(), clock);
    }

    /** One has left. */
    private static final class People implements Directory {

        @Override
        public boolean belongs(String user, String council) {
            return of(user).councils().contains(council);
        }

        @Override
        public boolean works(String user, String council, Set<String> groups) {
            return belongs(user, council);
        }

        @Override
        public User of(String user) {
            return switch (user) {
                case "left" -> new User(user, Set.of(), Set.of());
                case "operator" -> new User(user, Set.of(CurrentUser.OPERATOR), Set.of());
                default -> new User(user, Set.of("triage"), Set.of("northshire"));
            };
        }
    }
}
