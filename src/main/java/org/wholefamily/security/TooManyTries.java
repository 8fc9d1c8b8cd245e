package org.wholefamily.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came before; the right one is not tried either until some time has gone by. */
class TooManyTries extends AuthenticationException {

    private static final String WORDS = "Too many wrong passwords; wait a minute and try again";

    private final String seconds;

    TooManyTries(Duration wait) {
        super(WORDS);
        this.seconds = String.valueOf(wait.toSeconds() + 1);
    }

    void tell(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
        Answer.send(response, Response.Status.TOO_MANY_REQUESTS.getStatusCode(), "TooManyTries", WORDS);
    }

    /** Where the engine's interface checks a password. */
    static class Told implements ExceptionMapper<TooManyTries> {

        @Override
        public Response toResponse(TooManyTries tries) {
            Response answer = Answer.response(Response.Status.TOO_MANY_REQUESTS, "TooManyTries", WORDS);
            return Response.fromResponse(answer)
                    .header(HttpHeaders.RETRY_AFTER, tries.seconds)
                    .build();
        }
    }
}
