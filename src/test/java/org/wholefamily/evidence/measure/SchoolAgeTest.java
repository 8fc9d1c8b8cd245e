package org.wholefamily.evidence.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolAgeTest {

    @ParameterizedTest
    @CsvSource({
        "2008-03-31, 2013-03-31, 2024-06-28, five on the very day",
        "2008-04-01, 2013-08-31, 2024-06-28, a day later",
        "2008-08-31, 2013-08-31, 2024-06-28, the youngest of the school year",
        "2008-09-01, 2013-12-31, 2025-06-27, the oldest of the next",
        "2008-12-31, 2013-12-31, 2025-06-27, on the day again",
        "2009-01-01, 2014-03-31, 2025-06-27, over the turn of the year",
        "2008-02-29, 2013-03-31, 2024-06-28, a leap day",
        "1998-06-30, 2003-08-31, 2014-06-27, sixteen three days after leaving",
        "1997-09-15, 2002-12-31, 2014-06-27, sixteen long before"
    })
    void it_begins_behind_the_fifth_birthday_and_ends_in_june(
            LocalDate born, LocalDate begins, LocalDate ends, String because) {
        assertThat(SchoolAge.of(born)).as(because).isEqualTo(new Window(begins, ends));
    }
}
