package org.wholefamily.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;

/**
 * The content of a call: what has arrived, and then the rest, for which a thread waits. So the rest is read only where
 * there is room for it, and only while it comes fast enough.
 */
final class ArrivingStream extends ServletInputStream {

    /** What a slow line brings. */
    private static final long BYTES_A_SECOND = 16 * 1024;

    private final InputStream arrived;
    private final ServletInputStream rest;
    private final Duration patience;
    private final Supplier<BodyRoom.Place> room;
    private BodyRoom.Place place;
    private long begun;
    private long read;

    /** @param rest null when everything has arrived */
    ArrivingStream(InputStream arrived, ServletInputStream rest, Duration patience, Supplier<BodyRoom.Place> room) {
        this.arrived = arrived;
        this.rest = rest;
        this.patience = patience;
        this.room = room;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int there = arrived.read(buffer, offset, length);
        if (there >= 0 || rest == null) {
            return there;
        }
        if (place == null) {
            place = room.get();
            begun = System.nanoTime();
        }
        requireInTime();
        try {
            int came = rest.read(buffer, offset, length);
            read += Math.max(0, came);
            return came;
        } catch (IOException e) {
            if (e.getCause() instanceof SocketTimeoutException || e instanceof SocketTimeoutException) {
                throw tooSlow();
            }
            throw e;
        }
    }

    private void requireInTime() {
        long allowed = patience.plusSeconds(read / BYTES_A_SECOND).toNanos();
        if (System.nanoTime() - begun > allowed) {
            throw tooSlow();
        }
    }

    private static Problem tooSlow() {
        return new Problem(
                HttpStatus.REQUEST_TIMEOUT, "too-slow", "The content arrives too slowly; nothing of it was stored");
    }

    /** Leaves the room to others; the call is over. */
    void leave() {
        if (place != null) {
            place.close();
            place = null;
        }
    }

    @Override
    public boolean isFinished() {
        throw new UnsupportedOperationException("This content is read, not asked");
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("This content is read as it comes");
    }
}
