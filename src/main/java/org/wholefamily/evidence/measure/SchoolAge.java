package org.wholefamily.evidence.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When a child is of compulsory school age (Education Act 1996, section 8). */
final class SchoolAge {

    /** The days on which it begins for those who are five: SI 1998/1607. */
    private static final List<MonthDay> BEGINS = List.of(MonthDay.of(3, 31), MonthDay.of(8, 31), MonthDay.of(12, 31));

    private SchoolAge() {}

    /**
     * From the first such day on or after the fifth birthday to the last Friday of June of the school year, which begins with
     * September, of the sixteenth.
     */
    static Window of(LocalDate birthday) {
        LocalDate five = anniversary(birthday, 5);
        LocalDate begins = IntStream.of(five.getYear(), five.getYear() + 1)
                .boxed()
                .flatMap(year -> BEGINS.stream().map(day -> day.atYear(year)))
                .filter(day -> !day.isBefore(five))
                .findFirst()
                .orElseThrow();
        LocalDate sixteen = anniversary(birthday, 16);
        int leaves = sixteen.getMonthValue() < Month.SEPTEMBER.getValue() ? sixteen.getYear() : sixteen.getYear() + 1;
        return new Window(
                begins, LocalDate.of(leaves, Month.JUNE, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY)));
    }

    /** Whoever was born on a leap day is a year older on 1 March where there is none. */
    private static LocalDate anniversary(LocalDate birthday, int years) {
        LocalDate day = birthday.plusYears(years);
        return day.getDayOfMonth() == birthday.getDayOfMonth() ? day : day.plusDays(1);
    }

    /** Whether the child was of that age on a day of one of the windows. */
    static boolean in(LocalDate birthday, Stream<Window> windows) {
        Window age = of(birthday);
        return windows.anyMatch(age::overlaps);
    }
}
