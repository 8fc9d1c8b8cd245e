package org.wholefamily.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Tables;

/** Claims that were open before it was written down who did which step of them. */
class ClaimsFromBeforeTest {

    private final JdbcClient jdbc =
            Tables.of("V1__councils_and_families.sql", "V30__outcomes_and_claims.sql", "V42__claims_of_families.sql");

    @BeforeEach
    void migrated() throws IOException {
        for (String state : new String[] {"prepared", "checked", "not-signed", "signed-off", "submitted"}) {
            jdbc.sql("""
                    insert into claim (id, case_reference, family_id, scheme, result, state, claimed_key, prepared_on,
                        submitted_on, submission_reference, checked_by, signed_by)
                    values (:state, 'NS-000012', 'family', 'tf-2012', 'result', :state, :state, current_date,
                        current_date, 'Q2-17', :checker, :signer)
                    """)
                    .param("state", state)
                    .param("checker", state.equals("prepared") ? null : "ada")
                    .param("signer", state.startsWith("s") ? "bob" : null)
                    .update();
        }
        String file = new ClassPathResource("db/migration/V67__claims_move_once.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        for (String statement : file.strip().split(";")) {
            jdbc.sql(statement).update();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "prepared, ada, false",
        "checked, ada, true",
        "checked, bob, false",
        "not-signed, ada, false",
        "signed-off, ada, true",
        "signed-off, bob, true",
        "signed-off, cleo, false",
        "submitted, bob, false"
    })
    void whoever_had_their_hand_in_it_is_still_known(String claim, String user, boolean barred) {
        assertThat(new Claims(jdbc).get(claim).bars(user)).isEqualTo(barred);
    }
}
