package org.wholefamily.evidence.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.evidence.Extract;
import org.wholefamily.evidence.measure.Coverage.Period;

class CoverageTest {

    private static final Window APRIL_TO_SEPTEMBER =
            new Window(LocalDate.parse("2013-04-01"), LocalDate.parse("2013-09-30"));

    @ParameterizedTest
    @CsvSource({
        "..2013-09-30, true, all the time before",
        "2013-04-01..2013-09-30, true, just so",
        "2013-04-02..2013-12-31, false, a day late",
        "..2013-09-29, false, a day early",
        "..2013-07-31 2013-08-01..2014-09-30, true, the next day goes on",
        "..2013-07-31 2013-08-02..2014-09-30, false, a day between",
        "2013-08-01..2014-09-30 ..2013-07-31, true, in whichever order",
        "2013-03-01..2013-05-31 2013-05-01..2013-08-31 2013-07-01..2013-10-31, true, one over the other",
        "2013-03-01..2013-10-31 2013-05-01..2013-06-30, true, one within the other",
        "'', false, nothing"
    })
    void every_day_has_to_be_in_one(String imports, boolean covered, String because) {
        assertThat(coverage(imports).covers(Extract.BENEFITS, APRIL_TO_SEPTEMBER))
                .as(because)
                .isEqualTo(covered);
    }

    @Test
    void another_extract_covers_nothing() {
        assertThat(coverage("..2014-12-31").covers(Extract.EMPLOYMENT, APRIL_TO_SEPTEMBER))
                .isFalse();
    }

    @Test
    void what_was_searched_are_the_imports_with_a_day_of_it() {
        assertThat(coverage("..2013-03-31 ..2013-04-01 2013-09-30..2013-12-31 2013-10-01..2014-09-30")
                        .searched(Extract.BENEFITS, APRIL_TO_SEPTEMBER))
                .containsExactly(2L, 3L);
    }

    private static Coverage coverage(String imports) {
        AtomicLong number = new AtomicLong();
        List<Period> periods = Arrays.stream(imports.split(" "))
                .filter(days -> !days.isEmpty())
                .map(days -> days.split("\\.\\."))
                .map(days -> new Period(
                        number.incrementAndGet(),
                        days[0].isEmpty() ? null : LocalDate.parse(days[0]),
                        LocalDate.parse(days[1])))
                .toList();
        return new Coverage(Map.of(Extract.BENEFITS, periods));
    }
}
