package org.wholefamily.file;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;

/** Stops reading at a limit, so that a huge file costs neither memory nor time. */
public final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long left;

    private LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    /**
     * What a call brings.
     *
     * @param limit bytes
     * @throws Problem at once when the call announces more, and from reading when it brings more
     */
    public static InputStream of(HttpServletRequest request, long limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        return new LimitedStream(request.getInputStream(), limit);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        return next < 0 ? next : count(1, next);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return read < 0 ? read : count(read, read);
    }

    private int count(int read, int result) {
        left -= read;
        if (left < 0) {
            throw tooLarge(limit);
        }
        return result;
    }

    private static Problem tooLarge(long limit) {
        return new Problem(
                HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "More than " + limit + " bytes; nothing of it was stored");
    }
}
