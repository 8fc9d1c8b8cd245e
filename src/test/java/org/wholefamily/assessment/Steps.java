package org.wholefamily.assessment;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
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
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getVariable(anyString())).thenAnswer(call -> variables.get(call.<String>getArgument(0)));
        doAnswer(call -> variables.put(call.getArgument(0), call.getArgument(1)))
                .when(execution)
                .setVariable(anyString(), any());
        return execution;
    }
}
