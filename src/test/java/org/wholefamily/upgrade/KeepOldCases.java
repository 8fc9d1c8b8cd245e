package org.wholefamily.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.RunningProduct;

/**
 * No test: makes the database of today's product with cases at every step, and writes what becomes of them with it. Run
 * it on the product whose database is to be kept:
 * {@code mvn -o test -Dtest=KeepOldCases -Dsurefire.failIfNoSpecifiedTests=false -Dupgrade.day=2026-11-27}.
 */
@RunningProduct
class KeepOldCases {

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ManagementService management;

    @Test
    void keep() throws Exception {
        String day = System.getProperty("upgrade.day");
        assertThat(day)
                .as("the day of the product, as in -Dupgrade.day=2026-11-27")
                .isNotNull();
        Caseworkers people = new Caseworkers(port).inOtherYears();
        CaseStops stops = new CaseStops(people, management);
        // The latest years first: what was brought to a step waits there, and the clock of the kept database is early.
        startAt("2022-10-10T09:00:00Z");
        stops.afterClosureInSupportingFamilies();
        stops.supportingFamilies();
        startAt("2016-01-11T09:00:00Z");
        stops.expandedProgramme();
        startAt("2013-10-01T09:00:00Z");
        stops.firstProgramme();
        List<OldCase> open = stops.all();
        OldDatabase kept = OldDatabase.of(day);
        kept.keep(database, clock.now());
        OldCase.write(kept.cases(), ended(people, open));
    }

    private List<OldCase> ended(Caseworkers people, List<OldCase> open) {
        EverybodysWork work = new EverybodysWork(people);
        work.throughTheYears(open);
        Ends ends = new Ends(database);
        assertThat(open)
                .allSatisfy(one -> assertThat(work.failure(one.reference())).isNull());
        return open.stream()
                .map(one ->
                        new OldCase(one.name(), one.reference(), one.scheme(), one.open(), ends.of(one.reference())))
                .toList();
    }

    private void startAt(String moment) {
        clock.startAt(Duration.between(Instant.now(), Instant.parse(moment)));
        ClockUtil.offset(clock.offset().toMillis());
        new JdbcTemplate(database)
                .update(
                        "update business_clock set offset_millis = ?",
                        clock.offset().toMillis());
    }
}
