package org.wholefamily.evidence.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrimeTest {

    private static final String ON = "2013-07-31";
    private static final String LATER = "2014-09-30";

    @ParameterizedTest
    @CsvSource({
        "2000-05-05, offence 2012-08-01 2012-09-01, 1, the first day of the year",
        "2000-05-05, offence 2012-07-31 2012-09-01, 0, a day before it; proven within it",
        "2000-05-05, offence 2013-07-31 2013-07-31, 1, the day itself",
        "2000-05-05, offence 2013-05-01, 0, not proven",
        "2000-05-05, offence 2013-05-01 2013-08-01, 0, not proven yet",
        "1995-08-01, offence 2013-05-01 2013-06-01, 1, eighteen tomorrow",
        "1995-07-31, offence 2013-05-01 2013-06-01, 0, eighteen today; the offence was before"
    })
    void a_proven_offence_of_the_last_year_by_somebody_under_18_counts(
            String born, String row, int offenders, String because) {
        assertThat(new AFamily().with("leah", born).of("leah", row).value("youngOffenders", ON))
                .as(because)
                .isEqualTo(offenders);
    }

    @Test
    void each_young_offender_counts_once() {
        AFamily family = new AFamily()
                .with("leah", "2000-05-05")
                .of("leah", "offence 2013-01-01 2013-02-01", "offence 2013-03-01 2013-04-01")
                .with("tom", "2001-05-05")
                .of("tom", "offence 2013-01-01 2013-02-01");

        assertThat(family.value("youngOffenders", ON)).isEqualTo(2);
        assertThat(family.told("youngOffenders", ON).rows()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whose_age_nobody_knows_has_to_be_asked_about_where_it_matters() {
        AFamily family = new AFamily().with("leah", null);

        assertThat(family.value("youngOffenders", ON)).isEqualTo(0);
        assertThat(family.of("leah", "offence 2013-01-01 2013-02-01").value("youngOffenders", ON))
                .isEqualTo(List.of("professional"));
    }

    @ParameterizedTest
    @CsvSource({
        "police order 2012-08-01, true, an order",
        "police contract 2013-07-31, true, a contract today",
        "police injunction 2012-07-31, false, too long ago",
        "police incident 2013-01-01, false, an incident is no action",
        "housing 2013-01-01, true, a landlord's action"
    })
    void an_action_is_more_than_an_incident(String row, boolean action, String because) {
        assertThat(new AFamily().with("ann", "1975-01-01").of("ann", row).value("antisocialBehaviourAction", ON))
                .as(because)
                .isEqualTo(action);
    }

    @Test
    void the_half_year_before_the_family_was_attached_is_compared_with_the_last_one() {
        AFamily family = new AFamily()
                .attached("2013-10-01")
                .with("ann", "1975-01-01")
                .of("ann", "police incident 2013-03-31", "police incident 2013-04-01", "police order 2013-09-30")
                .of("ann", "police incident 2013-10-01", "police incident 2014-03-31", "police incident 2014-04-01");

        assertThat(family.value("antisocialBaseline", LATER)).isEqualTo(2);
        assertThat(family.value("antisocialNow", LATER)).isEqualTo(1);
    }

    @Test
    void offences_are_those_of_the_members_who_were_under_18_when_it_was_attached() {
        AFamily family = new AFamily()
                .attached("2013-10-01")
                .with("leah", "1995-10-02")
                .of("leah", "offence 2013-04-01 2013-12-01", "offence 2014-05-01 2014-06-01", "offence 2014-07-01")
                .with("tom", "1995-10-01")
                .of("tom", "offence 2013-05-01 2013-06-01", "offence 2014-05-01 2014-06-01");

        assertThat(family.value("offencesBaseline", LATER)).isEqualTo(1);
        assertThat(family.value("offencesNow", LATER)).isEqualTo(1);
    }

    @Test
    void without_an_attachment_there_is_nothing_to_compare_with() {
        AFamily family = new AFamily().with("leah", "1999-10-02");

        assertThat(family.value("antisocialBaseline", LATER)).isEqualTo(List.of("professional"));
        assertThat(family.value("offencesBaseline", LATER)).isEqualTo(List.of("professional"));
        assertThat(family.value("offencesNow", LATER)).isEqualTo(List.of("professional"));
        assertThat(family.value("antisocialNow", LATER)).isEqualTo(0);
    }
}
