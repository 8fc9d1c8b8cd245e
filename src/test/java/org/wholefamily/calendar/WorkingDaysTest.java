package org.wholefamily.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays calendar = new WorkingDays();

    @ParameterizedTest(name = "{1} working days after {0} is {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2013-10-01 | 1  | 2013-10-02 | the next day
            2013-10-04 | 1  | 2013-10-07 | over a weekend
            2013-10-05 | 1  | 2013-10-07 | from a Saturday
            2013-12-24 | 1  | 2013-12-27 | over Christmas and Boxing Day
            2013-12-31 | 10 | 2014-01-15 | over New Year
            2014-04-17 | 1  | 2014-04-22 | over Easter
            2012-06-01 | 1  | 2012-06-06 | over the Diamond Jubilee
            2020-05-07 | 1  | 2020-05-11 | over the early May holiday that was moved to VE Day
            2020-05-01 | 1  | 2020-05-04 | the first Monday of May 2020 was worked
            2021-12-24 | 1  | 2021-12-29 | Christmas and Boxing Day both fall on a weekend
            2022-06-01 | 1  | 2022-06-06 | over the Platinum Jubilee
            2022-09-16 | 1  | 2022-09-20 | over the state funeral
            2023-05-05 | 1  | 2023-05-09 | over the coronation
            2013-10-05 | 0  | 2013-10-05 | none at all
            """)
    void counts_only_days_on_which_councils_work(LocalDate from, int days, LocalDate expected, String because) {
        assertThat(calendar.plus(from, days)).as(because).isEqualTo(expected);
    }

    @Test
    void a_year_without_known_bank_holidays_is_refused_and_not_guessed() {
        assertThatThrownBy(() -> calendar.plus(LocalDate.parse("2030-12-31"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2031")
                .hasMessageContaining("bank-holidays.csv");
        assertThatThrownBy(() -> calendar.worked(LocalDate.parse("2010-06-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2010");
    }

    @Test
    void the_file_holds_the_days_that_the_rules_and_the_proclamations_give() throws IOException {
        Set<LocalDate> expected = new TreeSet<>();
        for (int year = 2011; year <= 2030; year++) {
            expected.addAll(bankHolidays(year));
        }
        assertThat(file()).isEqualTo(expected);
    }

    private static Set<LocalDate> bankHolidays(int year) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(substituted(LocalDate.of(year, Month.JANUARY, 1)));
        days.add(easterSunday(year).minusDays(2));
        days.add(easterSunday(year).plusDays(1));
        days.add(
                year == 2020
                        ? LocalDate.parse("2020-05-08")
                        : LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.addAll(spring(year));
        days.add(LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 25);
        switch (christmas.getDayOfWeek()) {
            case FRIDAY -> days.addAll(Set.of(christmas, christmas.plusDays(3)));
            case SATURDAY -> days.addAll(Set.of(christmas.plusDays(2), christmas.plusDays(3)));
            case SUNDAY -> days.addAll(Set.of(christmas.plusDays(1), christmas.plusDays(2)));
            default -> days.addAll(Set.of(christmas, christmas.plusDays(1)));
        }
        if (year == 2011) {
            days.add(LocalDate.parse("2011-04-29"));
        }
        if (year == 2022) {
            days.add(LocalDate.parse("2022-09-19"));
        }
        if (year == 2023) {
            days.add(LocalDate.parse("2023-05-08"));
        }
        return days;
    }

    private static Set<LocalDate> spring(int year) {
        return switch (year) {
            case 2012 -> Set.of(LocalDate.parse("2012-06-04"), LocalDate.parse("2012-06-05"));
            case 2022 -> Set.of(LocalDate.parse("2022-06-02"), LocalDate.parse("2022-06-03"));
            default -> Set.of(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        };
    }

    private static LocalDate substituted(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** The anonymous Gregorian computus. */
    private static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int day = h + l - 7 * m + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    private static Set<LocalDate> file() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                WorkingDays.class.getResourceAsStream("/calendar/bank-holidays.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
