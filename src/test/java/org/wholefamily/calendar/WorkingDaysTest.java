package org.wholefamily.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays workingDays = new WorkingDays();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2012-01-02, New Year's Day on the Monday after",
        "2012-04-06, Good Friday",
        "2012-04-09, Easter Monday",
        "2012-06-04, spring bank holiday moved for the jubilee",
        "2012-06-05, Diamond Jubilee",
        "2011-04-29, royal wedding",
        "2011-12-26, Boxing Day beside a Christmas Day on Sunday",
        "2011-12-27, substitute for Christmas Day",
        "2020-05-08, early May bank holiday moved to VE Day",
        "2020-12-28, substitute for Boxing Day",
        "2021-12-27, substitute for Christmas Day",
        "2021-12-28, substitute for Boxing Day",
        "2022-06-02, spring bank holiday moved for the jubilee",
        "2022-06-03, Platinum Jubilee",
        "2022-09-19, state funeral",
        "2022-12-27, substitute for Christmas Day",
        "2023-05-08, coronation"
    })
    void nobody_works_on_a_bank_holiday(LocalDate day, String name) {
        assertThat(workingDays.worked(day)).as(name).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-05-28", "2020-05-04", "2022-05-30", "2020-12-29", "2011-12-28", "2022-12-28"})
    void a_day_from_which_the_holiday_was_moved_away_is_worked(LocalDate day) {
        assertThat(workingDays.worked(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2013-04-27", "2013-04-28", "2020-12-26"})
    void nobody_works_at_the_weekend(LocalDate day) {
        assertThat(workingDays.worked(day)).isFalse();
    }

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2013-04-25, 0, 2013-04-25",
        "2013-04-28, 0, 2013-04-28",
        "2013-04-26, 1, 2013-04-29",
        "2013-12-23, 5, 2014-01-02",
        "2012-06-01, 1, 2012-06-06",
        "2011-12-23, 1, 2011-12-28",
        "2020-12-24, 1, 2020-12-29",
        "2021-12-24, 1, 2021-12-29",
        "2022-12-23, 1, 2022-12-28",
        "2014-04-17, 1, 2014-04-22"
    })
    void days_are_counted_from_the_next_day_over_weekends_and_holidays(LocalDate from, int days, LocalDate result) {
        assertThat(workingDays.plus(from, days)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-12-31", "2031-01-02"})
    void a_year_whose_holidays_are_not_known_is_refused(LocalDate day) {
        assertThatThrownBy(() -> workingDays.worked(day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The bank holidays of " + day.getYear());
    }

    @Test
    void counting_into_a_year_that_is_not_known_is_refused() {
        assertThatThrownBy(() -> workingDays.plus(LocalDate.parse("2030-12-30"), 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2031");
    }

    /** Computed independently: eight days a year, and one more in each year of a royal occasion. */
    @ParameterizedTest
    @CsvSource({"2011, 9", "2012, 9", "2013, 8", "2016, 8", "2020, 8", "2022, 10", "2023, 9", "2026, 8", "2028, 8"})
    void every_year_has_all_its_holidays(int year, long holidays) {
        LocalDate first = LocalDate.of(year, 1, 1);

        long notWorked = first.datesUntil(first.plusYears(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .filter(day -> !workingDays.worked(day))
                .count();

        assertThat(notWorked).isEqualTo(holidays);
    }
}
