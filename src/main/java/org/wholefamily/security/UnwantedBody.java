package org.wholefamily.security;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The rest of a content that nobody reads any more. Its sender is answered already, and sees the answer when what is on
 * the way is let in; nobody waits for it, and it is kept nowhere.
 */
final class UnwantedBody implements ReadListener, AsyncListener, ApplicationBufferHandler {

    private static final int MOST = 32 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Request request;
    private final Response response;
    private AsyncContext later;
    private ByteBuffer buffer;
    private long dropped;

    UnwantedBody(Request request, Response response) {
        this.request = request;
        this.response = response;
    }

    /** Leaves the thread; the connection ends when the content does, or soon. */
    void drop() throws IOException {
        if (isBroken(request)) {
            return;
        }
        response.finishResponse();
        // Whatever was on the way of the call, nothing of it is any more.
        request.setAsyncSupported(true);
        later = request.startAsync();
        later.setTimeout(LONGEST.toMillis());
        later.addListener(this);
        request.getCoyoteRequest().setReadListener(this);
        if (isBroken(request)) {
            later.complete();
        }
    }

    /** Whether the connection is gone; the server then tells nobody any more, and would count the call as waiting. */
    static boolean isBroken(Request request) {
        AtomicBoolean broken = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.IS_ERROR, broken);
        return broken.get();
    }

    /** The same for a content for which somebody listens already, and hands on what is told. */
    void drop(AsyncContext waiting) throws IOException {
        response.finishResponse();
        later = waiting;
        later.setTimeout(LONGEST.toMillis());
    }

    /** The stream of the request ends with the answer, so that it is read below it. */
    @Override
    public void onDataAvailable() throws IOException {
        var content = request.getCoyoteRequest();
        while (dropped < MOST && !content.isFinished() && content.isReady()) {
            dropped += Math.max(0, content.doRead(this));
        }
        if (dropped >= MOST) {
            end();
        }
    }

    @Override
    public void onAllDataRead() {
        if (dropped < MOST) {
            later.complete();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    /** With the connection, and without a word: the answer is given. */
    private void end() {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        response.getCoyoteResponse().setErrorReported();
        later.complete();
    }

    /** The sender is gone. */
    @Override
    public void onError(Throwable gone) {
        dropped = MOST;
    }

    @Override
    public void onError(AsyncEvent event) {
        event.getAsyncContext().complete();
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return buffer;
    }

    @Override
    public void expand(int size) {
        // Nothing is kept.
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // The server ends the connection.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Whoever starts anew is none of ours.
    }
}
