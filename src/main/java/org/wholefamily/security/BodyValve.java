package org.wholefamily.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.wholefamily.problem.Problem;

/**
 * Begins a call when its content is there. The server would give a thread to each call at once, and a few hundred who
 * send slowly would hold all of them. What is said to be too large is refused before anything of it is read.
 */
class BodyValve extends ValveBase {

    private static final int SHARE_OF_MEMORY = 16;

    private final BodyLimits limits;
    private final WaitingBytes waiting = new WaitingBytes(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);

    BodyValve(BodyLimits limits) {
        super(true);
        this.limits = limits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.isAsyncDispatching() && request.getAttribute(ArrivingBody.ATTRIBUTE) instanceof ArrivingBody body) {
            request.getCoyoteRequest().action(ActionCode.ASYNC_DISPATCHED, null);
            goOn(body, request, response);
        } else if (response.isErrorReportRequired()) {
            getNext().invoke(request, response);
        } else if (request.getContentLengthLong() > limits.bytes(request)) {
            refuse(request, response, BodyReading.tooLarge(limits.bytes(request)));
        } else if (request.isFinished()) {
            getNext().invoke(request, response);
        } else {
            response.sendAcknowledgement(ContinueResponseTiming.IMMEDIATELY);
            new ArrivingBody(request, response, limits, waiting).await();
        }
    }

    private void goOn(ArrivingBody body, Request request, Response response) throws IOException, ServletException {
        try {
            getNext().invoke(request, response);
        } finally {
            body.forget();
        }
        // Its answer is written; the server would take an error among the answers for one of the waiting.
        response.resetError();
        if (!request.isFinished()) {
            new UnwantedBody(request, response).drop();
        }
    }

    private static void refuse(Request request, Response response, Problem problem) throws IOException {
        Answer.tell(request, response.getResponse(), problem);
        new UnwantedBody(request, response).drop();
    }
}
