package org.wholefamily.evidence.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.evidence.Extract;

class WorkTest {

    private static final String ON = "2013-07-31";

    @ParameterizedTest
    @CsvSource({
        "1975-01-01, benefit jsa 2013-07-31, true, it begins today",
        "1975-01-01, benefit jsa 2013-08-01, false, it begins tomorrow",
        "1975-01-01, benefit jsa 2012-01-01 2013-08-01, true, it ends tomorrow",
        "1975-01-01, benefit jsa 2012-01-01 2013-07-31, false, the first day without",
        "1995-07-31, benefit jsa 2012-01-01, true, eighteen today",
        "1995-08-01, benefit jsa 2012-01-01, false, eighteen tomorrow"
    })
    void an_adult_with_an_open_spell_is_out_of_work(String born, String row, boolean outOfWork, String because) {
        assertThat(new AFamily().with("ann", born).of("ann", row).value("outOfWorkBenefit", ON))
                .as(because)
                .isEqualTo(outOfWork);
    }

    @Test
    void a_later_row_closes_the_spell_and_no_other() {
        AFamily family = new AFamily()
                .with("ann", "1975-01-01")
                .of("ann", "benefit jsa 2012-01-01", "benefit jsa 2012-01-01 2013-05-01");

        assertThat(family.value("outOfWorkBenefit", ON)).isEqualTo(false);
        assertThat(family.value("outOfWorkBenefit", "2013-04-30")).isEqualTo(true);
        assertThat(family.of("ann", "benefit ca 2012-01-01").value("outOfWorkBenefit", ON))
                .isEqualTo(true);
    }

    @Test
    void spells_that_touch_leave_no_day_between() {
        AFamily family = new AFamily()
                .with("ann", "1975-01-01")
                .of("ann", "benefit jsa 2012-01-01 2013-05-01", "benefit is 2013-05-01 2013-06-01");

        assertThat(family.value("outOfWorkBenefit", "2013-04-30")).isEqualTo(true);
        assertThat(family.value("outOfWorkBenefit", "2013-05-01")).isEqualTo(true);
        assertThat(family.value("outOfWorkBenefit", "2013-06-01")).isEqualTo(false);
    }

    @Test
    void the_extract_has_to_cover_the_day() {
        AFamily family = new AFamily().with("ann", "1975-01-01").covered(Extract.BENEFITS, "..2013-07-30");

        assertThat(family.value("outOfWorkBenefit", ON)).isEqualTo(List.of("benefits"));
        assertThat(family.value("outOfWorkBenefit", "2013-07-30")).isEqualTo(false);
    }

    @Test
    void whose_age_nobody_knows_has_to_be_asked_about_where_it_matters() {
        AFamily family = new AFamily().with("ann", null).of("ann", "benefit jsa 2012-01-01");

        assertThat(family.value("outOfWorkBenefit", ON)).isEqualTo(List.of("professional"));
        assertThat(family.with("ben", "1975-01-01")
                        .of("ben", "benefit jsa 2012-01-01")
                        .value("outOfWorkBenefit", ON))
                .isEqualTo(true);
    }
}
