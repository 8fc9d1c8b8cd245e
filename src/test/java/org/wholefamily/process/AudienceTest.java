package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ANYBODY      | finance caseworkers agency-police | anyStep           | true
                    BY_REFERENCE | finance caseworkers               | recordReply       | true
                    BY_REFERENCE | agency-police                     | carryOutAction    | false
                    BY_REFERENCE | ${whoever}                        | anyStep           | false
                    OWN_AGENCY   | ${whoever}                        | anyStep           | false
                    COUNCIL      | caseworkers managers              | assessFamily      | true
                    COUNCIL      | finance                           | recordReply       | false
                    COUNCIL      | caseworkers agency-police         | anyStep           | false
                    COUNCIL      | a-group-of-the-councils-own       | anyStep           | false
                    COUNCIL      | agency-${agency}                  | carryOutAction    | false
                    OWN_AGENCY   | agency-${agency}                  | carryOutAction    | true
                    OWN_AGENCY   | finance                           | recordReply       | false
                    DUTY         | agency-social-care managers       | respondToConcern  | true
                    DUTY         | agency-social-care                | carryOutAction    | false
                    DUTY         | agency-police                     | respondToConcern  | false
                    ON_CALL      | triage                            | respondToConcern  | true
                    ON_CALL      | agency-${agency}                  | respondToConcern  | false
                    """)
    void everybody_to_whom_a_task_is_offered_has_to_belong(
            Audience audience, String groups, String step, boolean fits) {
        assertThat(audience.fits(List.of(groups.split(" ")), step)).isEqualTo(fits);
    }

    @Test
    void a_task_that_is_offered_to_no_group_may_be_anybodys() {
        assertThat(Arrays.stream(Audience.values()).filter(audience -> audience.fits(List.of(), "anyStep")))
                .containsExactly(Audience.ANYBODY);
    }

    @ParameterizedTest
    @CsvSource({"agency-police, carryOutAction", "finance, recordReply"})
    void what_says_nothing_of_the_family_is_for_all(String group, String step) {
        assertThat(Arrays.stream(Audience.values()).filter(audience -> audience.fits(List.of(group), step)))
                .contains(Audience.ANYBODY);
    }
}
