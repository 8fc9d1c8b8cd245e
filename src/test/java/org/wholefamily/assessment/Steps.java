package org.wholefamily.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.wholefamily.Executions;
import org.wholefamily.calendar.BusinessClock;

/** What the tests of the steps stand on: an empty database, a day, and an execution that only holds variables. */
public final class Steps {

    public static final String CASE = "NS-000012";

    private Steps() {}

    public static JdbcClient database() {
        return JdbcClient.create(new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .addScript("db/migration/V20__assessment_and_plan.sql")
                .build());
    }

    public static BusinessClock on(LocalDate day) {
        return new BusinessClock(Clock.fixed(
                day.atTime(LocalTime.NOON).atZone(BusinessClock.ZONE).toInstant(), BusinessClock.ZONE));
    }

    /** Reads from and writes to the given map, which already names the case. */
    public static DelegateExecution execution(Map<String, Object> variables) {
        variables.put("caseReference", CASE);
        return Executions.over(variables);
    }
}
