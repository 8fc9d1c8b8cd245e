package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholefamily.Tables;

class CaseScopesTest {

    private final CaseScopes scopes = new CaseScopes(Tables.of("V43__case_scope.sql"));

    @Test
    void a_scope_comes_back_as_the_table_gave_it() {
        Map<String, Object> scope = new HashMap<>(Map.of(
                "crimeInScope",
                true,
                "workInScope",
                false,
                "needsInScope",
                4,
                "shareInScope",
                0.5,
                "levelInScope",
                "high",
                "codeInScope",
                "0042"));
        scope.put("healthInScope", null);

        scopes.keep("NS-000012", scope);

        assertThat(scopes.of("NS-000012")).isEqualTo(scope);
        assertThat(scopes.of("NS-000013")).isEmpty();
    }

    @Test
    void a_scope_that_is_kept_again_takes_the_place_of_the_first() {
        scopes.keep("NS-000012", Map.of("crimeInScope", true, "workInScope", false));

        scopes.keep("NS-000012", Map.of("crimeInScope", false));

        assertThat(scopes.of("NS-000012")).isEqualTo(Map.of("crimeInScope", false));
    }

    @Test
    void the_scopes_of_many_cases_come_together() {
        scopes.keep("NS-000012", Map.of("crimeInScope", true));
        scopes.keep("NS-000013", Map.of("crimeInScope", false));

        assertThat(scopes.of(List.of("NS-000012", "NS-000013", "NS-000014")))
                .isEqualTo(
                        Map.of("NS-000012", Map.of("crimeInScope", true), "NS-000013", Map.of("crimeInScope", false)));
    }
}
