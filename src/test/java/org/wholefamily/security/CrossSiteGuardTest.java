package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CrossSiteGuardTest {

    @ParameterizedTest
    @CsvSource({
        "POST,   same-origin, 200",
        "POST,   none,        200",
        "POST,   ,            200",
        "GET,    cross-site,  200",
        "POST,   cross-site,  403",
        "DELETE, same-site,   403",
        "PUT,    Cross-Site,  403",
        "POST,   anything,    403"
    })
    void a_change_is_made_by_our_own_pages_and_by_programs_only(String method, String site, int status)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/referrals");
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        MockHttpServletResponse answer = new MockHttpServletResponse();
        MockFilterChain product = new MockFilterChain();

        new CrossSiteGuard().doFilter(request, answer, product);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(product.getRequest() != null).isEqualTo(status == 200);
    }
}
