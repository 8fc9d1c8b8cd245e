package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.wholefamily.process.CurrentUser.User;

/** Outside the demonstration. */
class PasswordGuardTest {

    private static final User PERSON = new User("jo-finch", Set.of("triage"), Set.of("northshire"));
    private static final User OPERATOR = new User("operator", Set.of("camunda-admin"), Set.of());

    private final MockFilterChain engine = new MockFilterChain();
    private final PasswordGuard guard =
            new PasswordGuard(new EngineAuthenticationProvider(null), new MockEnvironment());

    @ParameterizedTest
    @ValueSource(strings = {"", "            ", "short", "jo-finch", "aaaaaaaaaaaa", "password1234"})
    void a_password_that_is_easy_to_guess_is_refused(String password) {
        assertThatThrownBy(() -> change(PERSON, "jo-finch", password)).hasMessageContaining("too easy to guess");
        assertThatThrownBy(() -> create(OPERATOR, "jo-finch", password)).hasMessageContaining("too easy to guess");
        assertThat(engine.getRequest()).isNull();
    }

    @Test
    void a_password_that_is_given_twice_is_none() {
        String twice = "{\"password\":\"short\",\"password\":\"heron under the bridge\"}";

        assertThatThrownBy(() -> send(PERSON, "PUT", "/user/jo-finch/credentials", twice))
                .isInstanceOf(CallRefused.class);
        assertThat(engine.getRequest()).isNull();
    }

    @Test
    void nobody_changes_the_password_of_somebody_else_but_the_operator() throws Exception {
        assertThatThrownBy(() -> change(PERSON, "someone-else", "heron under the bridge"))
                .hasMessageContaining("your own password only");

        change(OPERATOR, "someone-else", "heron under the bridge");

        assertThat(engine.getRequest()).isNotNull();
    }

    private void change(User person, String whose, String password) throws Exception {
        send(
                person,
                "PUT",
                "/user/" + whose + "/credentials",
                "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"as before\"}");
    }

    private void create(User person, String whose, String password) throws Exception {
        String body = "{\"profile\":{\"id\":\"" + whose + "\"},\"credentials\":{\"password\":\"" + password + "\"}}";
        send(person, "POST", "/user/create", body);
    }

    private void send(User person, String method, String path, String body) throws Exception {
        EngineCall call = new EngineCall(EngineApiTable.load().row(method, path).orElseThrow(), path, true);
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        assertThat(guard.concerns(call)).isTrue();
        guard.pass(call, person, request, new MockHttpServletResponse(), engine);
    }
}
