package org.wholefamily.problem;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** An answer in whose place another is given when it is a fault and the database is away. */
final class ReplacedFault extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private final BooleanSupplier away;
    private boolean replaced;

    ReplacedFault(HttpServletRequest request, HttpServletResponse response, BooleanSupplier away) {
        super(response);
        this.request = request;
        this.away = away;
    }

    boolean isReplaced() {
        return replaced;
    }

    /** Gives the other answer; whatever is written afterwards goes nowhere. */
    void replace() {
        replaced = true;
        boolean ours = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        String body = (ours
                        ? "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
                                + "\"code\":\"database-away\",\"detail\":\"%s\"}"
                        : "{\"type\":\"DatabaseAway\",\"message\":\"%s\"}")
                .formatted(DatabaseAway.UNKNOWN_WHAT_IS_STORED);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        super.resetBuffer();
        super.setStatus(SC_SERVICE_UNAVAILABLE);
        super.setHeader("Retry-After", DatabaseAway.RETRY_AFTER);
        super.setContentType(ours ? "application/problem+json" : "application/json");
        super.setContentLength(bytes.length);
        try {
            super.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void setStatus(int status) {
        if (!isFault(status)) {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (!isFault(status)) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (!isFault(status)) {
            super.sendError(status, message);
        }
    }

    private boolean isFault(int status) {
        if (!replaced && status == SC_INTERNAL_SERVER_ERROR && !isCommitted() && away.getAsBoolean()) {
            replace();
        }
        return replaced;
    }

    @Override
    public void setContentType(String type) {
        if (!replaced) {
            super.setContentType(type);
        }
    }

    @Override
    public void setContentLength(int length) {
        if (!replaced) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!replaced) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void resetBuffer() {
        if (!replaced) {
            super.resetBuffer();
        }
    }

    @Override
    public void reset() {
        if (!replaced) {
            super.reset();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return replaced ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return replaced
                ? new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
                : super.getWriter();
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int b) {
            // What the fault would have said is not told.
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Nothing is written here");
        }
    }
}
