package org.wholefamily.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PlainEventsTest {

    private static final String ID = "6f3c1b1e-8c8e-11ee-b9d1-0242ac120002";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final PlainEvents events = new PlainEvents("the thread that starts");

    @Test
    void of_others_words_only_those_of_their_code_are_written_and_ids() {
        assertThat(log("org.camunda.bpm.engine.context", "ENGINE-16004 Job {} failed: {}", null, ID, "Paige Marsh"))
                .contains("ENGINE-16004 Job " + ID + " failed: …")
                .doesNotContain("Paige");
        assertThat(log("org.camunda.bpm.engine", "ENGINE-1 {} {} {}", null, 42, 1.5, Integer.valueOf(7)))
                .contains("ENGINE-1 … … …");
    }

    @Test
    void where_text_and_values_are_put_together_only_the_code_is_written() {
        assertThat(log("org.camunda.bpm.engine.rest", "ENGINE-REST-HTTP500 java.lang.X: Paige Marsh", null))
                .contains("ENGINE-REST-HTTP500")
                .doesNotContain("Paige", "java.lang.X");
        assertThat(log("org.camunda.feel.FeelEngine", "PAIGE-MARSH", null)).doesNotContain("marsh");
        assertThat(log("org.apache.coyote.http11", "Invalid character in [Paige]", null))
                .contains("not written down")
                .doesNotContain("Paige");
    }

    @Test
    void of_faults_kind_and_place_are_written_and_no_message_however_deep_it_lies() {
        Exception fault = new IllegalStateException("Paige", new NumberFormatException("Marsh"));
        fault.addSuppressed(new IllegalArgumentException("Leah"));

        assertThat(log("org.camunda.bpm.engine", "ENGINE-2 {}", fault, "Paige"))
                .contains("java.lang.IllegalStateException", "java.lang.NumberFormatException", "PlainEventsTest.java")
                .doesNotContain("Paige", "Marsh", "Leah");
        assertThat(log("org.wholefamily.plan", "The plan {} is kept", fault, "7"))
                .contains("The plan 7 is kept", "java.lang.IllegalStateException")
                .doesNotContain("Paige", "Marsh", "Leah");
    }

    @Test
    void our_own_words_are_written_as_they_are() {
        assertThat(log("org.wholefamily.plan", "The plan {} is kept", null, "7"))
                .contains("The plan 7 is kept");
        assertThat(log("org.other", "ENGINE-3 {}", new StartRefused("No port", "Name one"), "x"))
                .contains("org.wholefamily.problem.StartRefused: No port");
    }

    @Test
    void the_start_says_everything() {
        LoggingEvent event = event("org.apache.tomcat", "Tomcat started on port 8080", null);

        assertThat(new PlainEvents(event.getThreadName()).plain(event)).isSameAs(event);
    }

    private String log(String logger, String message, Throwable fault, Object... arguments) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern("%level %logger %m %ex");
        layout.start();
        return layout.doLayout(events.plain(event(logger, message, fault, arguments)));
    }

    private LoggingEvent event(String logger, String message, Throwable fault, Object... arguments) {
        LoggingEvent event = new LoggingEvent("test", context.getLogger(logger), Level.WARN, message, fault, arguments);
        event.setThreadName("http-nio-8080-exec-1");
        return event;
    }
}
