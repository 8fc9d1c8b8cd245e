package org.wholefamily.evidence.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.evidence.Extract.SCHOOL_ABSENCE;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EducationTest {

    private static final String ON = "2013-07-31";
    private static final String LATER = "2014-09-30";

    @Test
    void absence_is_that_of_the_child_with_most_of_it_over_three_terms_together() {
        AFamily family = new AFamily()
                .with("leah", "2003-05-05")
                .of("leah", "absence 2012-autumn 1 100", "absence 2013-spring 2 100", "absence 2013-summer 2 99")
                .of("leah", "absence 2013-autumn 50 100")
                .with("tom", "2004-05-05")
                .of("tom", "absence 2013-summer 1 300");

        assertThat(family.value("unauthorisedAbsencePercent", ON)).isEqualTo(new BigDecimal("1.67"));
        assertThat(family.told("unauthorisedAbsencePercent", ON).rows()).containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @CsvSource({"2999, 20000, 15.00, half up", "2998, 20000, 14.99, just below", "0, 120, 0.00, none"})
    void per_cent_have_two_decimals(int missed, int possible, BigDecimal percent, String because) {
        assertThat(new AFamily()
                        .with("leah", "2003-05-05")
                        .of("leah", "absence 2013-spring " + missed + " " + possible)
                        .value("unauthorisedAbsencePercent", ON))
                .as(because)
                .isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "2003-05-05, '', false, at school, and no school says so",
        "2003-05-05, absence 2013-autumn 1 100, false, of other terms alone",
        "2003-05-05, absence 2013-spring 0 0, false, no session to be absent from",
        "2003-05-05, absence 2013-spring 0 100, true, one term is enough",
        "2008-04-01, '', true, not five before the last term",
        "2008-03-31, '', false, of school age in the last term alone",
        "1996-08-31, '', true, left school in the June before",
        "1996-09-01, '', false, left it in the last term",
        ", '', true, nobody knows how old",
    })
    void a_child_of_school_age_of_whom_no_school_says_anything_leaves_it_open(
            String born, String row, boolean told, String because) {
        AFamily family = new AFamily().with("leah", born);
        if (!row.isEmpty()) {
            family.of("leah", row);
        }

        assertThat(family.value("unauthorisedAbsencePercent", ON))
                .as(because)
                .isEqualTo(told ? new BigDecimal("0.00") : List.of("school-absence"));
    }

    @Test
    void exclusions_are_the_most_of_one_child() {
        AFamily family = new AFamily()
                .with("leah", "2003-05-05")
                .of("leah", "exclusion fixed 2012-09-03", "exclusion fixed 2013-07-24", "exclusion fixed 2013-07-25")
                .with("tom", "2004-05-05")
                .of("tom", "exclusion fixed 2013-01-01", "exclusion permanent 2012-09-02");

        assertThat(family.value("fixedExclusions", ON)).isEqualTo(2);
        assertThat(family.value("permanentExclusion", ON)).isEqualTo(false);
        assertThat(family.of("tom", "exclusion permanent 2012-12-25").value("permanentExclusion", ON))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({
        "absence 2014-spring 14 100, true, fourteen per cent",
        "absence 2014-spring 15 100, false, fifteen",
        "absence 2014-spring 2999 20000, false, fifteen when rounded"
    })
    void fifteen_per_cent_are_too_much(String row, boolean met, String because) {
        assertThat(new AFamily().with("leah", "2003-05-05").of("leah", row).value("educationMet", LATER))
                .as(because)
                .isEqualTo(met);
    }

    @Test
    void three_fixed_exclusions_are_too_many() {
        AFamily family = new AFamily()
                .with("leah", "2003-05-05")
                .of("leah", "absence 2014-spring 0 100", "exclusion fixed 2014-01-10", "exclusion fixed 2014-02-10");

        assertThat(family.value("educationMet", LATER)).isEqualTo(true);
        assertThat(family.of("leah", "exclusion fixed 2014-03-10").value("educationMet", LATER))
                .isEqualTo(false);
    }

    @Test
    void who_left_school_since_the_family_was_attached_stands_in_the_way_of_nothing() {
        AFamily family = new AFamily().attached("2013-10-01").with("leah", "1997-03-05");

        assertThat(family.told("educationMet", LATER).note())
                .isEqualTo("A member left school on 2013-06-28; school says nothing of them any more.");
        assertThat(family.value("educationMet", LATER)).isEqualTo(true);
        assertThat(new AFamily()
                        .attached("2013-10-01")
                        .with("ann", "1975-03-05")
                        .told("educationMet", LATER)
                        .note())
                .isNull();
    }

    @Test
    void the_imports_have_to_cover_the_terms_and_not_the_holidays() {
        AFamily family = new AFamily()
                .with("ann", "1975-05-05")
                .covered(SCHOOL_ABSENCE, "2012-09-03..2012-12-21", "2013-01-07..2013-03-28", "2013-04-15..2013-07-24");

        assertThat(family.value("unauthorisedAbsencePercent", ON)).isEqualTo(new BigDecimal("0.00"));
        assertThat(family.covered(SCHOOL_ABSENCE, "2012-09-03..2013-07-23").value("unauthorisedAbsencePercent", ON))
                .isEqualTo(List.of("school-absence"));
    }
}
