package org.wholefamily.security;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;

/** The content of one call on its way; nobody waits for it. */
final class ArrivingBody implements ReadListener, AsyncListener {

    /** Where the call finds what has arrived. */
    static final String ATTRIBUTE = ArrivingBody.class.getName();

    /** With so much of it a call begins; most calls bring less. */
    static final int BEGINNING = 64 * 1024;

    private static final int CHUNK = 8 * 1024;

    private final Request request;
    private final Response response;
    private final BodyLimits limits;
    private final WaitingBytes waiting;
    private final long limit;
    private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    private final UnwantedBody unwanted;
    private AsyncContext later;
    private boolean refused;
    private boolean decided;

    ArrivingBody(Request request, Response response, BodyLimits limits, WaitingBytes waiting) {
        this.request = request;
        this.response = response;
        this.limits = limits;
        this.waiting = waiting;
        this.limit = limits.bytes(request);
        this.unwanted = new UnwantedBody(request, response);
    }

    /** Leaves the thread; the call goes on when its content is there, or the beginning of a large one. */
    void await() throws IOException {
        request.setAttribute(ATTRIBUTE, this);
        later = request.startAsync();
        later.setTimeout(limits.patience().toMillis());
        later.addListener(this);
        request.getInputStream().setReadListener(this);
        if (UnwantedBody.isBroken(request)) {
            later.complete();
        }
    }

    /** What is there, and then the rest as it comes. */
    ArrivingStream stream(BodyRoom room) throws IOException {
        return new ArrivingStream(
                new ByteArrayInputStream(arrived.toByteArray()),
                request.getInputStream().isFinished() ? null : request.getInputStream(),
                limits.patience(),
                () -> room.enter(
                        Math.max(arrived.size(), held()),
                        BodyLimits.isFile(request.getRequestURI(), request.getContentType())));
    }

    private long held() {
        return BodyLimits.isStreamed(request.getRequestURI(), request.getContentType()) ? 0 : declared();
    }

    /** A content that does not say how long it is may have all that it may have. */
    private long declared() {
        return request.getContentLengthLong() < 0 ? limit : request.getContentLengthLong();
    }

    /** What has arrived belongs to nobody any more. */
    void forget() {
        waiting.leave(arrived.size());
        arrived.reset();
    }

    @Override
    public void onDataAvailable() throws IOException {
        ServletInputStream in = request.getInputStream();
        byte[] chunk = new byte[CHUNK];
        while (!decided && in.isReady()) {
            int read = in.read(chunk);
            if (read < 0) {
                return;
            }
            take(chunk, read);
        }
        if (refused) {
            unwanted.onDataAvailable();
        }
    }

    private void take(byte[] chunk, int length) throws IOException {
        arrived.write(chunk, 0, length);
        boolean fits = waiting.enter(length);
        if (arrived.size() > limit) {
            refuse(BodyReading.tooLarge(limit));
        } else if (!fits) {
            refuse(BodyRoom.busy());
        } else if (arrived.size() >= BEGINNING) {
            goOn();
        }
    }

    @Override
    public void onAllDataRead() {
        if (refused) {
            unwanted.onAllDataRead();
        } else if (!decided) {
            goOn();
        }
    }

    /** The server takes the call up again from its beginning, on a thread. */
    private void goOn() {
        decided = true;
        later.setTimeout(0);
        request.getCoyoteRequest().action(ActionCode.ASYNC_DISPATCH, null);
    }

    private void refuse(Problem problem) throws IOException {
        decided = true;
        refused = true;
        forget();
        Answer.tell(request, response.getResponse(), problem);
        unwanted.drop(later);
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        if (!refused) {
            refuse(new Problem(
                    HttpStatus.REQUEST_TIMEOUT,
                    "too-slow",
                    "The content did not arrive within " + limits.patience().toSeconds() + " seconds"));
        }
        unwanted.onTimeout(event);
    }

    /** The sender is gone. */
    @Override
    public void onError(Throwable gone) {
        decided = true;
        forget();
    }

    @Override
    public void onError(AsyncEvent event) {
        event.getAsyncContext().complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        forget();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Whoever starts anew is none of ours.
    }
}
