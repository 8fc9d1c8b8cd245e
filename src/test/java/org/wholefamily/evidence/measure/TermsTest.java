package org.wholefamily.evidence.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.council.Council.Term;

class TermsTest {

    private static final List<Term> OWN = AFamily.TERMS;

    @ParameterizedTest
    @CsvSource({
        "2013-07-24, 2012-autumn 2013-spring 2013-summer, a term has ended on its last day",
        "2013-07-23, 2012-summer 2012-autumn 2013-spring, and not a day before",
        "2013-12-19, 2012-autumn 2013-spring 2013-summer, the fourth is not over",
        "2014-09-30, 2013-autumn 2014-spring 2014-summer, a holiday behind them",
        "2015-08-30, 2014-autumn 2015-spring 2015-summer, the council has not named them yet",
        "2014-12-31, 2014-spring 2014-summer 2014-autumn, some named and some not"
    })
    void the_last_three_have_ended(LocalDate on, String codes, String because) {
        assertThat(Terms.of(OWN).lastThree(on).terms())
                .as(because)
                .extracting(Term::code)
                .containsExactly(codes.split(" "));
    }

    @Test
    void they_reach_from_the_first_day_to_the_last_with_the_holidays_between() {
        assertThat(Terms.of(OWN).lastThree(LocalDate.parse("2013-07-31")).whole())
                .isEqualTo(new Window(LocalDate.parse("2012-09-03"), LocalDate.parse("2013-07-24")));
    }

    @Test
    void a_council_that_names_none_has_those_by_which_all_schools_return_absence() {
        assertThat(Terms.of(List.of()).lastThree(LocalDate.parse("2014-07-31")).windows())
                .containsExactly(
                        window("2013-08-01", "2013-12-31"),
                        window("2014-01-01", "2014-04-20"),
                        window("2014-04-21", "2014-07-31"));
    }

    @Test
    void before_all_that_anybody_knows_there_are_none() {
        assertThat(Terms.of(OWN).lastThree(LocalDate.parse("2011-01-01")).isEmpty())
                .isTrue();
    }

    private static Window window(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }
}
