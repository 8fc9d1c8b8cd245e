package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionTokenTest {

    private final MockHttpSession session = new MockHttpSession();
    private final MockHttpServletResponse answer = new MockHttpServletResponse();
    private final MockFilterChain webApp = new MockFilterChain();

    @ParameterizedTest
    @CsvSource({
        "POST,   right, 200",
        "POST,   wrong, 403",
        "POST,   '',    403",
        "POST,   ,      403",
        "DELETE, ,      403",
        "PUT,    wrong, 403",
        "GET,    ,      200",
        "GET,    wrong, 200"
    })
    void a_change_needs_the_token_of_its_session_and_the_session_lives_on(String method, String token, int status)
            throws Exception {
        session.setAttribute("CAMUNDA_CSRF_TOKEN", "right");

        send(method, token, session);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(webApp.getRequest() != null).isEqualTo(status == 200);
        assertThat(session.isInvalid()).isFalse();
        assertThat(session.getAttribute("CAMUNDA_CSRF_TOKEN")).isEqualTo("right");
    }

    @Test
    void a_browser_that_has_lost_its_token_gets_it_again() throws Exception {
        session.setAttribute("CAMUNDA_CSRF_TOKEN", "right");

        send("POST", null, session);

        assertThat(answer.getHeader("Set-Cookie"))
                .contains("XSRF-TOKEN=right", "Path=/camunda", "SameSite=Lax")
                .doesNotContain("HttpOnly");
    }

    @Test
    void without_a_session_nothing_is_changed_and_none_is_made() throws Exception {
        send("POST", "anything", null);

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(webApp.getRequest()).isNull();
    }

    @Test
    void a_session_that_has_no_token_yet_takes_none() throws Exception {
        send("POST", "", session);

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(session.isInvalid()).isFalse();
    }

    private void send(String method, String token, MockHttpSession with) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/camunda/api/engine/engine/default/task");
        if (with != null) {
            request.setSession(with);
        }
        if (token != null) {
            request.addHeader("X-XSRF-TOKEN", token);
        }
        new SessionToken().doFilter(request, answer, webApp);
    }
}
