package org.wholefamily.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Tables;
import org.wholefamily.calendar.BusinessClock;

class DraftsTest {

    private static final Instant NINE = Instant.parse("2013-10-01T09:00:00.123456Z");
    private static final Place TASK = Place.ofTask("4711");

    private final JdbcClient jdbc = Tables.of("V58__drafts.sql");
    private final BusinessClock clock = new BusinessClock(Clock.fixed(NINE, BusinessClock.ZONE));
    private final Drafts drafts = new Drafts(jdbc, clock, new ObjectMapper());

    @BeforeEach
    void the_engines_tasks() {
        jdbc.sql("create table ACT_RU_TASK (ID_ varchar(64))").update();
    }

    @Test
    void each_draft_goes_on_with_the_one_that_its_sender_has_seen() {
        assertThat(drafts.save(TASK, Map.of("a", 1), 0, "ann")).hasValueSatisfying(saved -> {
            assertThat(saved.version()).isEqualTo(1);
            assertThat(saved.savedAt()).isEqualTo("2013-10-01T09:00:00.123Z");
        });
        assertThat(drafts.save(TASK, Map.of("a", 2), 0, "bob")).isEmpty();
        assertThat(drafts.save(TASK, Map.of("a", 3), 2, "bob")).isEmpty();
        assertThat(drafts.save(TASK, Map.of("a", 4), 1, "bob")).isPresent();
        assertThat(drafts.save(TASK, Map.of("a", 5), 1, "ann")).isEmpty();

        assertThat(drafts.of(TASK))
                .contains(new Draft(Map.of("a", 4), 2, Instant.parse("2013-10-01T09:00:00.123Z"), "bob"));
        assertThat(drafts.version(TASK)).isEqualTo(2);
    }

    @Test
    void what_was_thrown_away_is_not_gone_on_with() {
        drafts.save(TASK, Map.of("a", 1), 0, "ann");
        drafts.drop(TASK);

        assertThat(drafts.save(TASK, Map.of("a", 2), 1, "ann")).isEmpty();
        assertThat(drafts.version(TASK)).isZero();
        assertThat(drafts.save(TASK, Map.of("a", 2), 0, "ann")).isPresent();
    }

    @Test
    void answers_come_back_as_they_were_typed() {
        Map<String, Object> typed = Map.of(
                "text",
                " Zoë \u0141 \u2028\u0000\t\ud83d\ude00 ",
                "people",
                List.of(Map.of("name", "A"), Map.of()),
                "half",
                12.5,
                "much",
                9_007_199_254_740_993L,
                "yes",
                true);
        drafts.save(TASK, typed, 0, "ann");

        assertThat(drafts.of(TASK)).map(Draft::answers).contains(typed);
    }

    @Test
    void a_start_is_each_persons_own() {
        drafts.save(Place.ofStart("ann", "family-intervention"), Map.of("a", 1), 0, "ann");
        drafts.save(Place.ofStart("bob", "family-intervention"), Map.of("b", 1), 0, "bob");
        clock.moveTo(NINE.plusSeconds(60));
        drafts.save(Place.ofStart("ann", "added-need"), Map.of("a", 2), 0, "ann");

        assertThat(drafts.startsOf("ann"))
                .extracting(Drafts.Start::process)
                .containsExactly("added-need", "family-intervention");
        drafts.started("ann", "family-intervention");
        assertThat(drafts.startsOf("ann")).extracting(Drafts.Start::process).containsExactly("added-need");
        assertThat(drafts.startsOf("bob")).hasSize(1);
    }

    @Test
    void the_end_of_a_task_takes_its_draft_alone() {
        drafts.save(TASK, Map.of("a", 1), 0, "ann");
        drafts.save(Place.ofTask("4712"), Map.of("a", 1), 0, "ann");

        drafts.taskEnded("4711");

        assertThat(drafts.of(TASK)).isEmpty();
        assertThat(drafts.of(Place.ofTask("4712"))).isPresent();
    }
}
