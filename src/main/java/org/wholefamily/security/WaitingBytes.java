package org.wholefamily.security;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what has arrived of contents that are on their way, so that many slow ones cannot fill the memory. */
final class WaitingBytes {

    private final AtomicLong now = new AtomicLong();
    private final long most;

    WaitingBytes(long most) {
        this.most = most;
    }

    /** Whether there is room for them all; who enters leaves again, also when there is none. */
    boolean enter(long bytes) {
        return now.addAndGet(bytes) <= most;
    }

    void leave(long bytes) {
        now.addAndGet(-bytes);
    }
}
