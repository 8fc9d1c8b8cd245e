package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class CallsOfOneTest {

    private static final int ALL_THREADS = 8;
    private static final FilterChain AT_ONCE = (request, response) -> {};

    private final CallsOfOne calls = new CallsOfOne(ALL_THREADS);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_account_has_a_quarter_of_the_threads() throws Exception {
        as(
                "a",
                (q, w) -> as("a", (r, x) -> {
                    MockHttpServletResponse third = as("a", AT_ONCE);
                    assertThat(third.getStatus()).isEqualTo(429);
                    assertThat(third.getHeader("Retry-After")).isEqualTo("1");
                    assertThat(third.getContentAsString()).contains("too-many-at-once", "2 calls at work");
                }));
    }

    @Test
    void others_have_their_own() throws Exception {
        as(
                "a",
                (q, w) -> as(
                        "a", (r, x) -> assertThat(as("b", AT_ONCE).getStatus()).isEqualTo(200)));
    }

    @Test
    void strangers_are_not_counted() throws Exception {
        pass((q, w) -> pass((r, x) -> assertThat(pass(AT_ONCE).getStatus()).isEqualTo(200)));
    }

    @Test
    void what_has_ended_makes_room_and_so_does_what_failed_or_was_refused() throws Exception {
        for (int i = 0; i < 10; i++) {
            as("a", (q, w) -> as("a", (r, x) -> as("a", AT_ONCE)));
            try {
                as("a", (q, w) -> {
                    throw new IOException("gone");
                });
            } catch (IOException expected) {
                assertThat(expected).hasMessage("gone");
            }
        }
        assertThat(List.of(as("a", AT_ONCE).getStatus())).containsExactly(200);
    }

    private MockHttpServletResponse as(String user, FilterChain work) throws IOException {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        return pass(work);
    }

    private MockHttpServletResponse pass(FilterChain work) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/families/x");
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            calls.doFilter(request, response, work);
        } catch (jakarta.servlet.ServletException e) {
            throw new AssertionError(e);
        }
        return response;
    }
}
