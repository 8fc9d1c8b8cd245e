package org.wholefamily.process.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.regex.Pattern;
import org.wholefamily.calendar.WrittenDay;

/** What dates and times must keep to. */
final class DateRules {

    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?");

    private DateRules() {}

    static String check(Question question, Object value) {
        String text = value instanceof String given ? given.strip() : "";
        switch (question.field().json().path("subtype").asText("date")) {
            case "time" -> require(time(question, text), question, "must be a time of day, written as hh:mm");
            case "datetime" ->
                require(
                        dateAndTime(question, text),
                        question,
                        "must be a real date with a time, written as yyyy-mm-ddThh:mm");
            default -> checkDay(question, text);
        }
        return text;
    }

    private static void checkDay(Question question, String text) {
        LocalDate day =
                WrittenDay.read(text).orElseThrow(() -> question.refused("must be a real date, written as yyyy-mm-dd"));
        LocalDate today = LocalDate.parse(String.valueOf(question.scope().value("today()")));
        DayBounds.of(question.field(), today).refusal(day).ifPresent(why -> {
            throw question.refused(why);
        });
    }

    private static void require(boolean real, Question question, String otherwise) {
        if (!real) {
            throw question.refused(otherwise);
        }
    }

    private static boolean time(Question question, String text) {
        if (!TIME.matcher(text).matches() || !zoned(question, text)) {
            return false;
        }
        try {
            return hasZone(text) ? OffsetTime.parse(text) != null : LocalTime.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean dateAndTime(Question question, String text) {
        int t = text.indexOf('T');
        if (t < 0 || WrittenDay.read(text.substring(0, t)).isEmpty() || !time(question, text.substring(t + 1))) {
            return false;
        }
        try {
            return hasZone(text.substring(t)) ? OffsetDateTime.parse(text) != null : LocalDateTime.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean hasZone(String time) {
        return time.endsWith("Z") || time.contains("+") || time.contains("-");
    }

    /** A form may say how a time tells its zone. */
    private static boolean zoned(Question question, String time) {
        return switch (question.field().json().path("timeSerializingFormat").asText("")) {
            case "no_timezone" -> !hasZone(time);
            case "utc_normalized" -> time.endsWith("Z");
            case "utc_offset" -> hasZone(time);
            default -> true;
        };
    }
}
