package org.wholefamily.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A call that the person may not make so; told in the engine's own shape. */
class CallRefused extends RuntimeException {

    private final int status;
    private final String type;

    CallRefused(int status, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
    }

    void tell(HttpServletResponse response) throws IOException {
        Answer.send(response, status, type, getMessage());
    }
}
