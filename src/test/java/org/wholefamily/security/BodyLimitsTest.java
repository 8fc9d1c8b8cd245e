package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BodyLimitsTest {

    private final BodyLimits limits = new BodyLimits(100, 70, 2_000, 9_000, 10, 5, 50, 20, Duration.ofSeconds(1));

    @ParameterizedTest
    @CsvSource({
        "/api/referrals, application/json, 100",
        "/api/referrals, , 100",
        "/api/drafts, application/json, 100",
        "/api/drafts/4711, application/json, 70",
        "/api/drafts/start/family-intervention, application/json, 70",
        "/api/%64rafts/4711, , 70",
        "/api/referrals/imports, text/csv, 2000",
        "/api/referrals/imports, text/csv; charset=UTF-8, 2000",
        "/%61pi/referrals/imports, text/csv, 2000",
        "/api/referrals/imports, application/json, 100",
        "/api/referrals/imports, not a type, 100",
        "/api/evidence/imports/benefits, text/csv, 9000",
        "/api/evidence/imports/benefits, application/json, 100",
        "/engine-rest/task, text/csv, 100",
        "/engine-rest/task, application/json, 100",
        "/engine-rest/engine/default/task, application/json, 100",
        "/camunda/api/engine/engine/default/task, application/json, 100",
        "/camunda/api/cockpit/plugin/base/default/process-instance, application/json, 100",
        "/camunda/api/admin/auth/user/default/login/tasklist, application/json, 10",
        "/camunda/app/tasklist/default/, application/json, 10",
        "/actuator/health, application/json, 10",
        "/, text/csv, 10",
        "/elsewhere, text/csv, 10",
        "/api/%2e%2e/x, application/json, 10",
    })
    void a_call_may_bring_what_it_is_for(String path, String type, long bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setRequestURI(path);
        if (type != null) {
            request.addHeader("Content-Type", type);
        }
        assertThat(limits.bytes(request)).isEqualTo(bytes);
    }
}
