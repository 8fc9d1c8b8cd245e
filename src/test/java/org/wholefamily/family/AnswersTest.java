package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.FormSubmission;

class AnswersTest {

    @Test
    void answers_that_were_sent_together_stay_together_while_time_goes_on() {
        try (Records records = Records.on(Databases.records(), "2013-10-01")) {
            String family = records.get(Cases.class)
                    .open("northshire", "NS", "tf-2012", "education", LocalDate.parse("2013-10-01"));
            Answers answers = new Answers(
                    records.get(JdbcClient.class),
                    ticking(),
                    new ObjectMapper(),
                    records.get(Access.class),
                    records.get(Cases.class));
            Map<String, Object> personal =
                    new LinkedHashMap<>(Map.of("actions", "one", "goals", "two", "notes", "three"));

            answers.keep(new FormSubmission(
                    "plan-draft", family, "northshire", "u", "1", "draftPlan", null, Map.of(), personal));

            assertThat(answers.on(family, "plan-draft")).isEqualTo(personal);
        }
    }

    @Test
    void what_the_engine_carries_on_is_kept_each_time_as_it_was_answered() {
        try (Records records = Records.on(Databases.records(), "2013-10-01")) {
            String family = records.get(Cases.class)
                    .open("northshire", "NS", "tf-2012", "education", LocalDate.parse("2013-10-01"));

            for (String answer : List.of("unknown", "yes")) {
                records.get(Answers.class)
                        .keep(new FormSubmission(
                                "facts",
                                family,
                                "northshire",
                                "u",
                                "1",
                                "s",
                                null,
                                Map.of("ofWork", answer),
                                Map.of()));
            }

            assertThat(records.get(JdbcClient.class)
                            .sql("select for_engine from submission order by id")
                            .query(String.class)
                            .list())
                    .containsExactly("{\"ofWork\":\"unknown\"}", "{\"ofWork\":\"yes\"}");
        }
    }

    /** A clock that shows another moment each time one looks. */
    private static BusinessClock ticking() {
        AtomicLong millis = new AtomicLong(Instant.parse("2013-10-01T09:00:00Z").toEpochMilli());
        return new BusinessClock(new Clock() {
            @Override
            public ZoneId getZone() {
                return BusinessClock.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(millis.incrementAndGet());
            }
        });
    }
}
