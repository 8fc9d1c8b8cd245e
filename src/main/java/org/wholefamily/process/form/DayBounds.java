package org.wholefamily.process.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholefamily.calendar.WrittenDay;

/** Between which days an answer lies, both of them among it: as the form says, or else what can be kept. */
record DayBounds(LocalDate earliest, LocalDate latest, LocalDate today) {

    static final String NOT_BEFORE = "notBefore";
    static final String NOT_AFTER = "notAfter";

    private static final DayBounds WIDEST =
            new DayBounds(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31), LocalDate.EPOCH);
    private static final Pattern AGO = Pattern.compile("(\\d{1,3}) years ago");
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    static DayBounds of(Field field, LocalDate today) {
        boolean future = field.json().path("disallowPassedDates").asBoolean();
        return new DayBounds(
                bound(field.property(NOT_BEFORE), today).orElse(future ? today : WIDEST.earliest),
                bound(field.property(NOT_AFTER), today).orElse(WIDEST.latest),
                today);
    }

    /** What a form may write as a bound: today, so many years ago, or a day. */
    static Optional<LocalDate> bound(String text, LocalDate today) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            return Optional.of(today.minusYears(Integer.parseInt(ago.group(1))));
        }
        return text.equals("today") ? Optional.of(today) : WrittenDay.read(text);
    }

    /** Why a day cannot stand here; empty when it can. */
    Optional<String> refusal(LocalDate day) {
        if (day.isAfter(latest)) {
            return Optional.of(
                    latest.equals(today) ? "has not come yet" : "must not be after " + latest.format(IN_WORDS));
        }
        return day.isBefore(earliest)
                ? Optional.of("must not be before " + earliest.format(IN_WORDS))
                : Optional.empty();
    }
}
