package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.family.Cases;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Told;

class SchemeKnowledgeTest {

    private Records records = Records.on(Databases.records(), "2013-10-01");

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void nothing_is_noted_while_there_is_room_and_the_programme_runs() {
        allocate(2);
        joined("2013-09-01");

        assertThat(note(open())).isNull();
        assertThat(note(joined("2013-09-02"))).isNull();
    }

    @Test
    void whoever_decides_sees_that_the_number_is_used_up() {
        allocate(1);
        joined("2013-09-01");

        assertThat(note(open())).contains("so far: 1", "number is 1", "may bring no payment");
    }

    @Test
    void the_coordinator_sees_that_a_family_went_beyond_the_number() {
        allocate(1);
        joined("2013-09-01");

        assertThat(note(joined("2013-09-02"))).contains("so far: 2", "number is 1");
    }

    @Test
    void families_of_other_programmes_and_councils_take_no_place() {
        allocate(1);
        attach(records.get(Cases.class).open("northshire", "NS", "tf-2015", "police", LocalDate.parse("2013-09-01")));
        attach(records.get(Cases.class).open("southtown", "ST", "tf-2012", "police", LocalDate.parse("2013-09-01")));

        assertThat(note(open())).isNull();
    }

    @Test
    void a_family_that_joins_when_the_programme_is_over_may_bring_no_payment() {
        records.close();
        records = Records.on(Databases.records(), "2026-11-20");

        assertThat(note(open())).contains("from 1 April 2012 to 31 May 2015", "may bring no payment");
        assertThat(note(joined("2015-05-31"))).isNull();
        assertThat(note(joined("2015-06-01"))).contains("31 May 2015");
    }

    private void allocate(int families) {
        records.get(JdbcClient.class)
                .sql("update council_scheme set allocation = ? where council = 'northshire' and scheme = 'tf-2012'")
                .param(families)
                .update();
    }

    private String open() {
        return records.get(Cases.class).open("northshire", "NS", "tf-2012", "police", LocalDate.parse("2013-09-01"));
    }

    private String joined(String day) {
        String reference = open();
        records.get(Cases.class).attach(reference, LocalDate.parse(day));
        return reference;
    }

    private void attach(String reference) {
        records.get(Cases.class).attach(reference, LocalDate.parse("2013-09-01"));
    }

    private String note(String reference) {
        return (String) Told.by(
                records.get(SchemeKnowledge.class),
                "schemeNote",
                new FormRequest(
                        "referral-facts-tf-2012",
                        reference,
                        "northshire",
                        "anna",
                        "recordFacts",
                        null,
                        Map.<String, Object>of()::get));
    }
}
