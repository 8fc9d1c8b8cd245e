package org.wholefamily.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholefamily.assessment.Steps.CASE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTest {

    private static final LocalDate DAY = LocalDate.of(2013, 10, 1);
    private static final PartAnswer ANSWER = new PartAnswer(true, true, "Two call-outs this year.", "PC Hall");

    @Test
    void every_agency_with_a_basis_for_sharing_is_asked() {
        Assessment assessment =
                Assessment.begin(CASE, List.of("police", "health", "police"), Set.of("health", "education"), DAY);

        assertThat(assessment.awaited()).containsExactly("education", "health");
        assertThat(assessment.parts())
                .filteredOn(part -> part.state() == PartState.NOT_SHARED)
                .extracting(AssessmentPart::agency)
                .containsExactly("police");
    }

    @Test
    void an_assessment_with_nobody_to_ask_can_be_recorded() {
        Assessment assessment = Assessment.begin(CASE, List.of("police"), Set.of(), DAY);

        assertThat(assessment.recorded(findings()).findings()).isEqualTo(findings());
    }

    @Test
    void an_assessment_that_awaits_a_part_is_not_recorded() {
        Assessment assessment = Assessment.begin(CASE, List.of(), Set.of("health"), DAY);

        assertThatThrownBy(() -> assessment.recorded(findings()))
                .hasMessage("The assessment of NS-000012 is under way: it awaits the part of [health]");
    }

    @Test
    void an_assessment_is_recorded_once() {
        Assessment recorded = Assessment.begin(CASE, List.of(), Set.of(), DAY).recorded(findings());

        assertThatThrownBy(() -> recorded.recorded(findings()))
                .hasMessage("The assessment of NS-000012 was recorded on 2013-10-01");
    }

    @Test
    void a_part_that_was_chased_can_still_be_answered() {
        AssessmentPart part = AssessmentPart.asked(CASE, "police", DAY)
                .chased(DAY.plusDays(7))
                .answered(ANSWER, DAY.plusDays(9));

        assertThat(part.state()).isEqualTo(PartState.ANSWERED);
        assertThat(part.chasedOn()).isEqualTo(DAY.plusDays(7));
        assertThat(part.endedOn()).isEqualTo(DAY.plusDays(9));
    }

    @ParameterizedTest
    @EnumSource(
            value = PartState.class,
            names = {"ANSWERED", "MISSING", "NOT_SHARED"})
    void a_part_that_has_ended_refuses_every_change_and_names_its_state(PartState ended) {
        AssessmentPart part = new AssessmentPart(CASE, "police", ended, DAY, null, DAY, null);

        assertThatThrownBy(() -> part.answered(ANSWER, DAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The part of police in the assessment of NS-000012 is " + ended.code()
                        + " and cannot be answered");
        assertThatThrownBy(() -> part.chased(DAY)).hasMessageContaining("is " + ended.code());
        assertThatThrownBy(() -> part.missing(DAY)).hasMessageContaining("is " + ended.code());
        assertThatThrownBy(() -> part.notShared(DAY)).hasMessageContaining("is " + ended.code());
    }

    private static Assessment.Findings findings() {
        return new Assessment.Findings(DAY, DAY, true, null);
    }
}
