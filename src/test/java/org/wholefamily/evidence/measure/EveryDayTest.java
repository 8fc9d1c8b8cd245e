package org.wholefamily.evidence.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.wholefamily.council.Council.Term;
import org.wholefamily.evidence.Extract;
import org.wholefamily.evidence.measure.Content.Spell;
import org.wholefamily.evidence.measure.Coverage.Period;

/** What holds for windows, terms, ages and spells on whichever day. */
class EveryDayTest {

    private static final Extract ANY = Extract.BENEFITS;

    @Property
    void a_window_of_months_has_their_days_and_each_day_of_a_year_once(
            @ForAll("days") LocalDate on, @ForAll @IntRange(min = 1, max = 36) int months) {
        Window window = Window.months(months, on);

        assertThat(window.contains(on)).isTrue();
        assertThat(window.contains(on.plusDays(1))).isFalse();
        assertThat(window.from())
                .isAfter(on.minusMonths(months))
                .isBeforeOrEqualTo(on.minusMonths(months).plusDays(4));
    }

    @Property
    void a_window_never_begins_earlier_when_it_ends_later(
            @ForAll("days") LocalDate on, @ForAll @IntRange(min = 1, max = 36) int months) {
        assertThat(Window.months(months, on.plusDays(1)).from())
                .isAfterOrEqualTo(Window.months(months, on).from());
    }

    @Property
    void whole_months_are_whole(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 36) int months) {
        LocalDate last = day.withDayOfMonth(day.lengthOfMonth());

        assertThat(Window.months(months, last).from())
                .isEqualTo(day.withDayOfMonth(1).minusMonths(months - 1L));
    }

    @Property
    void the_half_year_before_an_attachment_ends_where_the_next_one_begins(@ForAll("days") LocalDate attached) {
        Window before = Window.months(6, attached.minusDays(1));

        assertThat(before.contains(attached)).isFalse();
        assertThat(before.to().plusDays(1)).isEqualTo(attached);
        assertThat(before.from().getDayOfMonth()).isIn(attached.getDayOfMonth(), 1);
    }

    @Property
    void three_terms_have_ended_in_their_order_and_a_fourth_has_not(
            @ForAll("terms") List<Term> own, @ForAll("days") LocalDate on) {
        List<Term> last = Terms.of(own).lastThree(on).terms();

        assertThat(last).hasSize(3).allMatch(term -> !term.to().isAfter(on));
        assertThat(last.get(0).to()).isBefore(last.get(1).from());
        assertThat(last.get(1).to()).isBefore(last.get(2).from());
        assertThat(own)
                .filteredOn(term ->
                        term.from().isAfter(last.get(0).to()) && !term.to().isAfter(on))
                .isSubsetOf(last);
        assertThat(last.get(2).to()).as("no year is left out").isAfter(on.minusYears(1));
    }

    @Property
    void the_day_after_a_term_has_the_same_terms_until_the_next_one_ends(@ForAll("days") LocalDate on) {
        Terms terms = Terms.of(AFamily.TERMS);
        List<Term> last = terms.lastThree(on).terms();
        List<Term> next = terms.lastThree(on.plusDays(1)).terms();

        assertThat(next.equals(last) || next.get(2).to().equals(on.plusDays(1))).isTrue();
    }

    @Property
    void imports_that_touch_cover_what_one_would(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(max = 400) int first,
            @ForAll @IntRange(max = 400) int second,
            @ForAll @IntRange(max = 3) int gap) {
        LocalDate between = from.plusDays(first);
        LocalDate to = between.plusDays(gap + 1L + second);
        Coverage coverage = new Coverage(Map.of(
                ANY, List.of(new Period(2, between.plusDays(gap + 1L), to), new Period(1, from, between))));

        assertThat(coverage.covers(ANY, new Window(from, to))).isEqualTo(gap == 0);
        assertThat(coverage.covers(ANY, new Window(from, between))).isTrue();
        assertThat(coverage.covers(ANY, new Window(from, to.plusDays(1)))).isFalse();
        assertThat(coverage.covers(ANY, new Window(from.minusDays(1), between))).isFalse();
    }

    @Property
    void school_age_lasts_at_least_ten_years_and_less_than_twelve(@ForAll("days") LocalDate born) {
        Window age = SchoolAge.of(born);

        assertThat(age.from())
                .isAfterOrEqualTo(born.plusYears(5))
                .isBefore(born.plusYears(5).plusMonths(5));
        assertThat(age.to().getMonth()).isEqualTo(Month.JUNE);
        assertThat(age.to()).isAfter(born.plusYears(15)).isBefore(born.plusYears(17));
        assertThat(SchoolAge.in(born, Stream.of(Window.day(age.from().minusDays(1)))))
                .isFalse();
        assertThat(SchoolAge.in(born, Stream.of(Window.day(age.to())))).isTrue();
    }

    @Property
    void of_spells_that_touch_one_is_open_on_every_day(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 400) int first,
            @ForAll @IntRange(min = 1, max = 400) int second,
            @ForAll @IntRange(max = 800) int day) {
        LocalDate between = from.plusDays(first);
        LocalDate to = between.plusDays(second);
        Spell one = new Spell("jsa", from, between);
        Spell next = new Spell("jsa", between, to);
        LocalDate on = from.plusDays(day);

        assertThat(one.open(on) && next.open(on)).isFalse();
        assertThat(one.open(on) || next.open(on)).isEqualTo(on.isBefore(to));
        assertThat(one.open(from.minusDays(1))).isFalse();
    }

    /** With the borders of months and leap days more often than they come. */
    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> all = Dates.dates().between(LocalDate.of(2012, 1, 1), LocalDate.of(2025, 12, 31));
        return Arbitraries.oneOf(
                all,
                all.map(day -> day.withDayOfMonth(day.lengthOfMonth())),
                all.map(day -> day.withDayOfMonth(1)),
                Arbitraries.of(2012, 2016, 2020, 2024).map(year -> LocalDate.of(year, Month.FEBRUARY, 29)));
    }

    /** Those of some school years, which a council may have named in part, with holidays of some days or weeks between. */
    @Provide
    Arbitrary<List<Term>> terms() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 20);
        return Combinators.combine(Arbitraries.integers().between(2011, 2024), days, days, days)
                .as((year, early, middle, late) -> Stream.of(
                                new Term(
                                        year + "-a",
                                        LocalDate.of(year, 9, 1).plusDays(early),
                                        LocalDate.of(year, 12, 1).plusDays(middle)),
                                new Term(
                                        year + "-b",
                                        LocalDate.of(year + 1, 1, 2).plusDays(early),
                                        LocalDate.of(year + 1, 3, 20).plusDays(middle)),
                                new Term(
                                        year + "-c",
                                        LocalDate.of(year + 1, 4, 10).plusDays(late),
                                        LocalDate.of(year + 1, 7, 1).plusDays(late)))
                        .limit(1 + early % 3)
                        .toList())
                .list()
                .uniqueElements(some -> some.get(0).code())
                .ofMaxSize(4)
                .map(years -> years.stream().flatMap(List::stream).toList());
    }
}
