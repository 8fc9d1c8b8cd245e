package org.wholefamily.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimSeparationTest {

    private final Claims claims = mock();
    private final Claim claim = mock();
    private final ClaimSeparation separation = new ClaimSeparation(claims);

    @ParameterizedTest
    @CsvSource({
        "ann, outcome-claim, true",
        "ben, outcome-claim, false",
        "ann, family-plan, false",
    })
    void nobody_approves_their_own_work(String user, String process, boolean barred) {
        when(claims.underWay("NS-000012")).thenReturn(Optional.of(claim));
        when(claim.bars("ann")).thenReturn(true);

        assertThat(separation.bar(user, "NS-000012", process)).isEqualTo(barred);
        assertThat(separation.bar(user, "NS-000099", process)).isFalse();
    }
}
