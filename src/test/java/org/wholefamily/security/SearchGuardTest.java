package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.wholefamily.process.CurrentUser.User;

class SearchGuardTest {

    private static final User AGENCY = new User("police", Set.of("agency-police"), Set.of("northshire"));
    private static final User OPERATOR = new User("operator", Set.of("camunda-admin"), Set.of());

    private final MockFilterChain engine = new MockFilterChain();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "processVariables=urgency_eq_soon",
                "taskVariables=urgency_eq_soon",
                "%70rocessVariables=urgency_eq_soon",
                "sortBy=processVariable&sortOrder=asc",
                "firstResult=0&variables=urgency_eq_soon",
                "withTaskVariablesInReturn=true",
                "withTaskLocalVariablesInReturn=true&sortBy=created",
                "variableNamesIgnoreCase=true"
            })
    void an_address_does_not_ask_for_what_is_known(String query) {
        assertThatThrownBy(() -> get(AGENCY, query)).hasMessageContaining("Only the operator");
        assertThat(engine.getRequest()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"processVariables\":[{\"name\":\"urgency\",\"operator\":\"eq\",\"value\":\"soon\"}]}",
                "{\"process\\u0056ariables\":[{\"name\":\"urgency\"}]}",
                "{\"orQueries\":[{\"taskVariables\":[{\"name\":\"urgency\"}]}]}",
                "{\"sorting\":[{\"sortBy\":\"executionVariable\",\"parameters\":{\"variable\":\"urgency\"}}]}",
                "{\"variables\":{}}",
                "{\"withTaskVariablesInReturn\":true}",
                "{\"withTaskLocalVariablesInReturn\":\"true\"}",
                "{\"orQueries\":[{\"withTaskVariablesInReturn\":1}]}"
            })
    void a_search_does_not_ask_for_what_is_known(String body) {
        assertThatThrownBy(() -> post(AGENCY, body)).hasMessageContaining("Only the operator");
        assertThat(engine.getRequest()).isNull();
    }

    @Test
    void a_search_that_says_a_thing_twice_is_none() {
        String twice = "{\"processVariables\":[],\"processVariables\":[{\"name\":\"urgency\"}]}";

        assertThatThrownBy(() -> post(AGENCY, twice)).hasMessageContaining("twice");
        assertThat(engine.getRequest()).isNull();
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatThrownBy(() -> post(AGENCY, "{\"sorting\":")).hasMessageContaining("no JSON");
    }

    @Test
    void a_plain_search_comes_to_the_engine_as_it_was_sent() throws Exception {
        String body = "{\"nameLike\":\"%plan%\",\"processVariables\":[],\"withTaskVariablesInReturn\":false,"
                + "\"sorting\":[{\"sortBy\":\"dueDate\"}]}";

        post(AGENCY, body);

        assertThat(new String(engine.getRequest().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(body);
    }

    @Test
    void a_plain_address_passes() throws Exception {
        get(AGENCY, "sortBy=created&sortOrder=asc&nameLike=%25plan%25");

        assertThat(engine.getRequest()).isNotNull();
    }

    @Test
    void the_operator_searches_by_anything() throws Exception {
        post(OPERATOR, "{\"processVariables\":[{\"name\":\"urgency\"}]}");

        assertThat(engine.getRequest()).isNotNull();
    }

    private void get(User person, String query) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/engine-rest/task");
        request.setQueryString(query);
        send(person, request);
    }

    private void post(User person, String body) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/engine-rest/task");
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        send(person, request);
    }

    private void send(User person, MockHttpServletRequest request) throws Exception {
        EngineApiTable.Row row =
                EngineApiTable.load().row(request.getMethod(), "/task").orElseThrow();
        EngineCall call = new EngineCall(row, "/task", false);
        new SearchGuard().pass(call, person, request, new MockHttpServletResponse(), engine);
    }
}
