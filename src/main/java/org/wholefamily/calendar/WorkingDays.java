package org.wholefamily.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts the days on which councils work: no weekends, no bank holidays of England and Wales. */
@Component
public class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<LocalDate> bankHolidays;
    private final int firstYear;
    private final int lastYear;

    public WorkingDays() {
        this.bankHolidays = readBankHolidays();
        this.firstYear =
                bankHolidays.stream().mapToInt(LocalDate::getYear).min().orElseThrow();
        this.lastYear = bankHolidays.stream().mapToInt(LocalDate::getYear).max().orElseThrow();
    }

    /**
     * The day that is a number of working days after another.
     *
     * @param days zero or more; zero gives the day itself, whatever it is
     * @throws IllegalArgumentException when the bank holidays of a year on the way are not known
     */
    public LocalDate plus(LocalDate day, int days) {
        LocalDate result = day;
        for (int left = days; left > 0; ) {
            result = result.plusDays(1);
            if (worked(result)) {
                left--;
            }
        }
        return result;
    }

    /** Whether councils work on this day. */
    public boolean worked(LocalDate day) {
        if (day.getYear() < firstYear || day.getYear() > lastYear) {
            throw new IllegalArgumentException(
                    "The bank holidays of " + day.getYear() + " are not in calendar/bank-holidays.csv");
        }
        return !WEEKEND.contains(day.getDayOfWeek()) && !bankHolidays.contains(day);
    }

    private static Set<LocalDate> readBankHolidays() {
        try (var file = new BufferedReader(new InputStreamReader(
                WorkingDays.class.getResourceAsStream("/calendar/bank-holidays.csv"), StandardCharsets.UTF_8))) {
            return file.lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
