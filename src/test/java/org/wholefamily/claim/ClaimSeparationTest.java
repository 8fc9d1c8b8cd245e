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
        "ann, signOffClaim, true",
        "ben, signOffClaim, false",
        "ann, submitClaim, true",
        "ben, submitClaim, true",
        "cat, submitClaim, false",
        "ann, recordReply, false"
    })
    void nobody_approves_their_own_work(String user, String step, boolean barred) {
        when(claims.underWay("NS-000012")).thenReturn(Optional.of(claim));
        when(claim.hands()).thenReturn(new ClaimHands("ann", "ben"));

        assertThat(separation.bar(user, "NS-000012", step)).isEqualTo(barred);
        assertThat(separation.bar(user, "NS-000099", step)).isFalse();
    }
}
