package org.wholefamily.evidence.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.evidence.Extract.HOUSING_ACTIONS;
import static org.wholefamily.evidence.Extract.POLICE_ANTISOCIAL_BEHAVIOUR;
import static org.wholefamily.evidence.Extract.SCHOOL_ABSENCE;
import static org.wholefamily.evidence.Extract.SCHOOL_EXCLUSIONS;
import static org.wholefamily.evidence.Extract.YOUTH_OFFENCES;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholefamily.evidence.EvidenceValue;

class RuleTest {

    private static final String ON = "2013-07-31";

    @Test
    void no_row_in_an_extract_that_is_there_is_none() {
        AFamily family = new AFamily().with("ann", "1975-01-01");

        assertThat(family.value("youngOffenders", ON)).isEqualTo(0);
        assertThat(family.value("antisocialBehaviourAction", ON)).isEqualTo(false);
        assertThat(family.value("permanentExclusion", ON)).isEqualTo(false);
        assertThat(family.value("fixedExclusions", ON)).isEqualTo(0);
        assertThat(family.value("unauthorisedAbsencePercent", ON)).isEqualTo(new BigDecimal("0.00"));
        assertThat(family.value("outOfWorkBenefit", ON)).isEqualTo(false);
    }

    @Test
    void an_extract_that_is_not_there_is_named_whatever_the_others_say() {
        AFamily family = new AFamily()
                .with("ann", "1975-01-01")
                .of("ann", "police order 2013-01-01")
                .covered(HOUSING_ACTIONS);

        assertThat(family.value("antisocialBehaviourAction", ON)).isEqualTo(List.of("housing-actions"));
        assertThat(family.covered(POLICE_ANTISOCIAL_BEHAVIOUR).value("antisocialBehaviourAction", ON))
                .isEqualTo(List.of("housing-actions", "police-antisocial-behaviour"));
        assertThat(family.covered(SCHOOL_ABSENCE)
                        .covered(SCHOOL_EXCLUSIONS, "2013-01-01..2013-12-31")
                        .value("educationMet", ON))
                .isEqualTo(List.of("school-absence", "school-exclusions"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alternativeProvision",
                "notOnSchoolRoll",
                "localConcern",
                "newProblemOfSameKind",
                "progressToWork",
                "continuousEmployment"
            })
    void what_no_extract_holds_the_professional_says(String name) {
        assertThat(new AFamily().with("ann", "1975-01-01").value(name, ON)).isEqualTo(List.of("professional"));
    }

    @Test
    void a_row_that_may_be_a_members_leaves_open_what_it_could_change() {
        AFamily family = new AFamily()
                .with("leah", "2000-01-01")
                .of("leah", "offence 2013-01-01 2013-02-01", "absence 2013-spring 5 100")
                .maybeOf("leah", "offence 2013-03-01 2013-04-01", "absence 2013-summer 5 100")
                .attached("2013-10-01");

        assertThat(family.value("youngOffenders", ON)).as("one already").isEqualTo(1);
        assertThat(family.value("unauthorisedAbsencePercent", ON))
                .as("the same either way")
                .isEqualTo(new BigDecimal("5.00"));
        assertThat(family.value("outOfWorkBenefit", ON)).as("not about it").isEqualTo(false);
        assertThat(family.value("offencesBaseline", "2014-09-30"))
                .as("before the window")
                .isEqualTo(0);
        assertThat(family.maybeOf("leah", "offence 2013-05-01 2013-06-01").value("offencesBaseline", "2014-09-30"))
                .isEqualTo(List.of("asked"));
    }

    @Test
    void questions_that_change_something_only_together_leave_it_open() {
        AFamily family = new AFamily()
                .with("leah", "2003-01-01")
                .of("leah", "absence 2014-spring 0 100", "exclusion fixed 2014-01-10")
                .maybeOf("leah", "exclusion fixed 2014-02-10")
                .maybeOf("leah", "exclusion fixed 2014-03-10");

        assertThat(family.value("educationMet", "2014-09-30")).isEqualTo(List.of("asked"));
    }

    @Test
    void with_many_questions_each_alone_and_all_but_each_are_tried() {
        AFamily family = new AFamily().with("leah", "2003-01-01").of("leah", "absence 2014-spring 0 100");
        for (int day = 10; day < 20; day++) {
            family.maybeOf("leah", "police incident 2014-08-" + day);
        }

        assertThat(family.value("antisocialNow", "2014-09-30")).isEqualTo(List.of("asked"));
        assertThat(family.value("educationMet", "2014-09-30")).isEqualTo(true);
    }

    @Test
    void a_row_of_absence_that_may_be_the_childs_leaves_it_open() {
        AFamily family = new AFamily().with("leah", "2003-01-01").maybeOf("leah", "absence 2013-spring 0 100");

        assertThat(family.value("unauthorisedAbsencePercent", ON)).isEqualTo(List.of("asked"));
    }

    @Test
    void a_value_says_on_which_rows_it_stands_and_which_imports_were_searched() {
        EvidenceValue told = new AFamily()
                .with("leah", "2000-01-01")
                .of("leah", "offence 2013-01-01 2013-02-01", "offence 2011-01-01 2011-02-01")
                .covered(YOUTH_OFFENCES, "..2012-07-31", "2012-08-01..2013-12-31")
                .told("youngOffenders", ON);

        assertThat(told.rows()).containsExactly(1L);
        assertThat(told.imports()).containsExactly(103L);
        assertThat(told.extracts()).containsExactly(YOUTH_OFFENCES);
    }

    @Test
    void what_was_fixed_when_the_family_was_attached_stays() {
        AFamily family = new AFamily().with("ann", "1975-01-01");

        assertThat(family.value("crimeInScope", ON)).isEqualTo(true);
        assertThat(family.value("workInScope", ON)).isEqualTo(List.of("professional"));
    }
}
