package org.wholefamily.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.calendar.WorkingDays;

/** In what the table of deadlines counts, and how far: up to ten years, and a year of working days. */
enum TimeUnit {
    HOURS("hours", 87_600),
    WORKING_DAYS("working days", 260),
    DAYS("days", 3_650),
    WEEKS("weeks", 520),
    MONTHS("months", 120);

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    private final String word;
    private final int most;

    TimeUnit(String word, int most) {
        this.word = word;
        this.most = most;
    }

    static TimeUnit of(String word) {
        return Stream.of(values())
                .filter(unit -> unit.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    String word() {
        return word;
    }

    int most() {
        return most;
    }

    /** Hours go on through the night; everything else ends at the close of business. */
    Instant after(Instant start, int amount, WorkingDays workingDays) {
        ZonedDateTime from = start.atZone(BusinessClock.ZONE);
        LocalDate day = from.toLocalDate();
        return switch (this) {
            case HOURS -> from.plusHours(amount).toInstant();
            case WORKING_DAYS -> close(workingDays.plus(day, amount));
            case DAYS -> close(day.plusDays(amount));
            case WEEKS -> close(day.plusWeeks(amount));
            case MONTHS -> close(day.plusMonths(amount));
        };
    }

    /** The moment at which a day's work ends in England. */
    static Instant close(LocalDate day) {
        return day.atTime(CLOSE_OF_BUSINESS).atZone(BusinessClock.ZONE).toInstant();
    }
}
