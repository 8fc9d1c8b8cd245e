package org.wholefamily.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.wholefamily.process.form.Forms.form;
import static org.wholefamily.process.form.Forms.map;
import static org.wholefamily.process.form.Forms.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholefamily.calendar.BusinessClock;

class AnswerRulesTest {

    private static final String TEXT = field("textfield", "'validate': {'minLength': 2, 'maxLength': 8}");
    private static final String LINES = field("textarea", "");
    private static final String CODE = field(
            "textfield",
            "'validate': {'pattern': '^[A-Z]{2}$'}, 'properties': {'patternMessage': 'must be two capitals'}");
    private static final String EMAIL = field("textfield", "'validate': {'validationType': 'email'}");
    private static final String PHONE = field("textfield", "'validate': {'validationType': 'phone'}");
    private static final String REFERENCE = field("textfield", "'properties': {'personal': 'false'}");
    private static final String NUMBER = field("number", "'validate': {'min': 0, 'max': 20}, 'decimalDigits': 0");
    private static final String STEPS = field("number", "'increment': 0.5");
    private static final String MONEY =
            field("number", "'serializeToString': true, 'decimalDigits': 2, 'validate': {'max': '=limit'}");
    private static final String TICK = field("checkbox", "'validate': {'required': true}");
    private static final String FREE_TICK = field("checkbox", "");
    private static final String AB = "'values': [{'label': 'Apple', 'value': 'a'}, {'label': 'Bean', 'value': 'b'}]";
    private static final String RADIO = field("radio", AB);
    private static final String SECRET = field("radio", AB + ", 'properties': {'personal': 'true'}");
    private static final String SERVED = field("select", "'valuesKey': 'offers'");
    private static final String WORKED_OUT = field("select", "'valuesExpression': '=for n in offers return n.value'");
    private static final String LIST = field("checklist", AB);
    private static final String TAGS = field("taglist", "'valuesKey': 'offers', 'validate': {'required': true}");
    private static final String DATE = field("datetime", "'subtype': 'date'");
    private static final String PLANNED =
            field("datetime", "'subtype': 'date', 'properties': {'notBefore': '2013-04-01', 'notAfter': '2016-03-31'}");
    private static final String BIRTHDAY =
            field("datetime", "'subtype': 'date', 'properties': {'notBefore': '120 years ago', 'notAfter': 'today'}");
    private static final String AHEAD = field("datetime", "'subtype': 'date', 'disallowPassedDates': true");
    private static final String TIME = field("datetime", "'subtype': 'time', 'timeSerializingFormat': 'utc_offset'");
    private static final String MOMENT =
            field("datetime", "'subtype': 'datetime', 'timeSerializingFormat': 'no_timezone'");
    private static final String YES_NO = "'values': [{'label': 'Yes', 'value': 'yes'}, {'label': 'No', 'value': 'no'}]";
    private static final String FLAG = field("radio", YES_NO + ", 'properties': {'type': 'boolean'}");
    private static final String FACT = field(
            "radio",
            YES_NO.replace("]", ", {'label': 'Not known yet', 'value': 'unknown'}]")
                    + ", 'properties': {'type': 'boolean'}, 'validate': {'required': true}");

    private static final Map<String, Object> KNOWN = Map.of(
            "offers",
            List.of(Map.of("label", "One", "value", "1"), Map.of("label", "Two", "value", "2")),
            "limit",
            100);

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments(TEXT, "  Anna  ", "Anna"),
                arguments(TEXT, "   ", null),
                arguments(TEXT, "O'Né 李", "O'Né 李"),
                arguments(LINES, "one\r\ntwo\tthree", "one\ntwo\tthree"),
                arguments(CODE, "NS", "NS"),
                arguments(CODE, "\u2003NS\u00A0", "NS"),
                arguments(EMAIL, "a.b+c@x.org", "a.b+c@x.org"),
                arguments(PHONE, "+44 20 7946-0000", "+44 20 7946-0000"),
                arguments(NUMBER, 20, 20),
                arguments(NUMBER, 3.0, 3),
                arguments(NUMBER, Variables.longValue(7L), 7),
                arguments(NUMBER, "", null),
                arguments(STEPS, 2.5, 2.5),
                arguments(MONEY, "0042.50", "0042.50"),
                arguments(MONEY, "\u00A042.50\u3000", "42.50"),
                arguments(DATE, "\u20092012-02-29\u202F", "2012-02-29"),
                arguments(
                        BIRTHDAY,
                        LocalDate.now(BusinessClock.ZONE).toString(),
                        LocalDate.now(BusinessClock.ZONE).toString()),
                arguments(MONEY, new BigDecimal("99.90"), "99.90"),
                arguments(TICK, true, true),
                arguments(FREE_TICK, null, false),
                arguments(FREE_TICK, Variables.booleanValue(true), true),
                arguments(RADIO, "a", "a"),
                arguments(RADIO, null, null),
                arguments(SERVED, "2", "2"),
                arguments(WORKED_OUT, "1", "1"),
                arguments(LIST, List.of("b", "a"), List.of("b", "a")),
                arguments(LIST, Spin.JSON("[\"a\"]"), List.of("a")),
                arguments(LIST, SpinValues.jsonValue("[\"a\",\"b\"]").create(), List.of("a", "b")),
                arguments(LIST, null, List.of()),
                arguments(TAGS, List.of("1"), List.of("1")),
                arguments(DATE, "2012-02-29", "2012-02-29"),
                arguments(TIME, "09:30+00:00", "09:30+00:00"),
                arguments(TIME, "09:30Z", "09:30Z"),
                arguments(MOMENT, "2026-07-01T14:15", "2026-07-01T14:15"),
                arguments(FLAG, "yes", true),
                arguments(FLAG, false, false),
                arguments(FACT, "unknown", null),
                arguments(FACT, "no", false));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(String component, Object given, Object kept) {
        var checked = Forms.check(form(component), map("x", given), KNOWN);

        assertThat(
                        checked.personal().containsKey("x")
                                ? checked.personal().get("x")
                                : checked.answers().get("x"))
                .isEqualTo(kept);
    }

    private static final String TURNED =
            "holds an invisible character that changes the order of letters; type this text anew";

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(TEXT, "A", "must have at least 2 characters"),
                arguments(TEXT, "Alexandra", "must have no more than 8 characters"),
                arguments(TEXT, 7, "must be text"),
                arguments(TEXT, List.of("Anna"), "must be text"),
                arguments(TEXT, "An\nna", "holds a character that cannot be printed"),
                arguments(LINES, "An\0na", "holds a character that cannot be printed"),
                arguments(LINES, "An\u202Ena", TURNED),
                arguments(LINES, "An\u2066na", TURNED),
                arguments(LINES, "An\uD800na", "holds a character that cannot be printed"),
                arguments(LINES, "x".repeat(10_001), "must have no more than 10000 characters"),
                arguments(REFERENCE, "x".repeat(4_001), "must have no more than 4000 characters"),
                arguments(CODE, "NSX", "must be two capitals"),
                arguments(EMAIL, "nobody", "must be an email address, such as name@example.org"),
                arguments(PHONE, "call me", "must be a telephone number, such as +44 20 7946 0000"),
                arguments(NUMBER, -5, "must be 0 or more"),
                arguments(NUMBER, 21, "must be 20 or less"),
                arguments(NUMBER, 1.5, "must be a whole number"),
                arguments(NUMBER, "3", "must be sent as a number and not as text"),
                arguments(NUMBER, true, "must be a number, written as 1600"),
                arguments(STEPS, 2.3, "must go up in steps of 0.5"),
                arguments(STEPS, 1e300, "is not a number that can be kept"),
                arguments(STEPS, new BigDecimal("1e-999999999"), "is not a number that can be kept"),
                arguments(MONEY, "12,50", "must be a number, written as 1600.50"),
                arguments(MONEY, "1,600.00", "must be a number, written as 1600.50"),
                arguments(MONEY, "1 600", "must be a number, written as 1600.50"),
                arguments(MONEY, "£5", "must be a number, written as 1600.50"),
                arguments(MONEY, "1e3", "must be a number, written as 1600.50"),
                arguments(MONEY, "\uFF11\uFF10", "must be a number, written as 1600.50"),
                arguments(MONEY, "1.600", "must have no more than 2 decimal places"),
                arguments(MONEY, "12.505", "must have no more than 2 decimal places"),
                arguments(MONEY, "100.01", "must be 100 or less"),
                arguments(TICK, false, "must be ticked"),
                arguments(TICK, null, "needs an answer"),
                arguments(FREE_TICK, "yes", "must be ticked or not"),
                arguments(RADIO, "c", "must be one of: Apple, Bean"),
                arguments(RADIO, List.of("a"), "must be one of: Apple, Bean"),
                arguments(SECRET, "c", "must be one of the answers that are offered"),
                arguments(SERVED, "3", "must be one of the answers that are offered"),
                arguments(WORKED_OUT, "3", "must be one of the answers that are offered"),
                arguments(LIST, "a", "must be a list of answers"),
                arguments(LIST, List.of("a", "a"), "has the same answer twice"),
                arguments(LIST, Arrays.asList("a", null), "must be one of: Apple, Bean"),
                arguments(TAGS, List.of(), "needs an answer"),
                arguments(DATE, "2013-02-31", "must be a real date, written as yyyy-mm-dd"),
                arguments(DATE, "31/02/2013", "must be a real date, written as yyyy-mm-dd"),
                arguments(DATE, "0013-02-01", "must not be before 1 January 1900"),
                arguments(DATE, "2200-01-01", "must not be after 31 December 2199"),
                arguments(DATE, "1/2/80", "must be a real date, written as yyyy-mm-dd"),
                arguments(DATE, "2013-2-1", "must be a real date, written as yyyy-mm-dd"),
                arguments(DATE, "1 Oct 2013", "must be a real date, written as yyyy-mm-dd"),
                arguments(DATE, "\uFF12013-02-01", "must be a real date, written as yyyy-mm-dd"),
                arguments(DATE, "+2013-02-01", "must be a real date, written as yyyy-mm-dd"),
                arguments(PLANNED, "2013-03-31", "must not be before 1 April 2013"),
                arguments(PLANNED, "2016-04-01", "must not be after 31 March 2016"),
                arguments(
                        BIRTHDAY, LocalDate.now(BusinessClock.ZONE).plusDays(2).toString(), "has not come yet"),
                arguments(
                        BIRTHDAY,
                        "1850-01-01",
                        "must not be before "
                                + inWords(LocalDate.now(BusinessClock.ZONE).minusYears(120))),
                arguments(AHEAD, "2013-01-01", "must not be before " + inWords(LocalDate.now(BusinessClock.ZONE))),
                arguments(DATE, 20130201, "must be a real date, written as yyyy-mm-dd"),
                arguments(TIME, "25:30Z", "must be a time of day, written as hh:mm"),
                arguments(TIME, "09:30", "must be a time of day, written as hh:mm"),
                arguments(MOMENT, "2026-02-30T14:15", "must be a real date with a time, written as yyyy-mm-ddThh:mm"),
                arguments(MOMENT, "2026-07-01T14:15Z", "must be a real date with a time, written as yyyy-mm-ddThh:mm"),
                arguments(FLAG, "unknown", "must be one of: Yes, No"),
                arguments(FLAG, 1, "must be one of: Yes, No"),
                arguments(FACT, null, "needs an answer"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String component, Object given, String why) {
        assertThat(verdict(form(component), map("x", given), KNOWN)).isEqualTo("Question: " + why);
    }

    @Test
    void nothing_is_unpacked_that_a_form_cannot_send() {
        var stored = Variables.serializedObjectValue("rO0ABXQAAWE=")
                .serializationDataFormat("application/x-java-serialized-object")
                .objectTypeName("java.lang.String")
                .create();

        assertThat(verdict(form(TEXT), map("x", stored), KNOWN)).isEqualTo("Question: cannot be read");
        assertThat(verdict(form(TEXT), map("x", new Date()), KNOWN)).isEqualTo("Question: cannot be read");
        assertThat(verdict(form(NUMBER), map("x", Double.NaN), KNOWN)).isEqualTo("Question: cannot be read");
        assertThat(verdict(form(LIST), map("x", SpinValues.jsonValue("[broken").create()), KNOWN))
                .isEqualTo("Question: cannot be read");
    }

    @Test
    void a_day_that_the_product_works_out_is_kept_as_text() {
        assertThat(Plain.of(LocalDate.of(2013, 10, 1))).isEqualTo("2013-10-01");
    }

    private static String inWords(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
    }

    private static String field(String type, String more) {
        return "{'type': '" + type + "', 'key': 'x', 'label': 'Question'" + (more.isEmpty() ? "" : ", " + more) + "}";
    }
}
