package org.wholefamily.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholefamily.Executions;
import org.wholefamily.Tables;
import org.wholefamily.process.CaseProcesses;

class KeepClaimTest {

    private static final String CASE = "NS-000012";

    private final Claims claims = new Claims(Tables.of(
            "V1__councils_and_families.sql",
            "V30__outcomes_and_claims.sql",
            "V42__claims_of_families.sql",
            "V67__claims_move_once.sql"));
    private final CaseProcesses processes = mock();
    private final Map<String, Object> goesOn = new HashMap<>();

    @Test
    void a_claim_takes_along_what_a_case_hands_on_and_which_claim_it_is() {
        claims.add(
                new Claim("c1", "family", CASE, "tf-2012", "crime-education", LocalDate.parse("2014-06-02"), List.of()),
                Set.of("family"));
        doAnswer(call -> {
                    goesOn.putAll(call.getArgument(5));
                    return null;
                })
                .when(processes)
                .carryOn(eq("outcome-claim"), eq("northshire"), eq(CASE), eq("prepareClaim"), eq(null), anyMap());

        new KeepClaim(claims, processes)
                .execute(Executions.over(new HashMap<>(Map.of("caseReference", CASE, "council", "northshire"))));

        assertThat(goesOn.keySet())
                .containsExactlyInAnyOrder(
                        "caseReference", "council", "scheme", "urgency", "taskPriority", "leadProfessional", "claimId");
    }
}
