package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NothingKeptTest {

    @ParameterizedTest
    @CsvSource({
        "GET,  /engine-rest/task,                                            no-store",
        "GET,  /api/families/NS-000001,                                      no-store",
        "GET,  /camunda/api/engine/engine/default/task/1/form-variables,     no-store",
        "GET,  /camunda/api/admin/auth/user/default,                         no-store",
        "POST, /camunda/api/engine/engine/default/task,                      no-store",
        "GET,  /camunda/app/tasklist/default/,                               no-store",
        "GET,  /camunda/api/engine/engine/default/task/x.js,                 no-store",
        "GET,  /engine-rest/deployment/x.css,                                no-store",
        "POST, /camunda/app/tasklist/scripts/config.js,                      no-store",
        "GET,  /camunda/app/tasklist/scripts/config.js,                      no-cache",
        "GET,  /camunda/api/tasklist/plugin/tasklistPlugins/static/app/x.js, no-cache",
        "GET,  /camunda/lib/deps.js,                                         no-cache"
    })
    void only_what_is_the_same_for_everybody_may_be_kept(String method, String path, String expected) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();

        new NothingKept()
                .doFilter(
                        new MockHttpServletRequest(method, path),
                        answer,
                        (request, response) -> ((HttpServletResponse) response).setHeader("Cache-Control", "no-cache"));

        assertThat(answer.getHeader("Cache-Control")).isEqualTo(expected);
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @CsvSource({"Cache-Control", "cache-control", "Pragma", "Expires"})
    void nobody_behind_it_says_otherwise(String header) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();

        new NothingKept()
                .doFilter(new MockHttpServletRequest("GET", "/api/families/NS-000001"), answer, (request, response) -> {
                    ((HttpServletResponse) response).addHeader(header, "public");
                    ((HttpServletResponse) response).setDateHeader("Expires", 1);
                });

        assertThat(answer.getHeaders("Cache-Control")).containsExactly("no-store");
        assertThat(answer.getHeader("Pragma")).isNull();
        assertThat(answer.getHeader("Expires")).isNull();
    }
}
