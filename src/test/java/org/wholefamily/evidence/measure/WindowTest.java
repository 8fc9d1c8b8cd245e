package org.wholefamily.evidence.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    @ParameterizedTest
    @CsvSource({
        "12, 2013-07-31, 2012-08-01, a year up to the end of a month",
        "6, 2013-09-30, 2013-04-01, half a year before 1 October 2013",
        "6, 2014-09-30, 2014-04-01, and a year later",
        "6, 2013-08-30, 2013-03-01, there is no 31 February",
        "6, 2013-08-27, 2013-02-28, but a 28th",
        "6, 2013-08-31, 2013-03-01, whole months",
        "12, 2013-02-28, 2012-03-01, a leap day is not in it",
        "12, 2012-02-28, 2011-03-01, nor here",
        "12, 2012-02-29, 2011-03-01, whole months again",
        "12, 2013-03-01, 2012-03-02, the day itself counts"
    })
    void months_end_with_their_day(int months, LocalDate on, LocalDate from, String because) {
        assertThat(Window.months(months, on)).as(because).isEqualTo(new Window(from, on));
    }
}
