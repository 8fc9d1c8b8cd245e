package org.wholefamily.security;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wholefamily.problem.Problem;

/**
 * Room for large contents: together they hold a part of the memory and of the threads, however many come and however
 * slowly. Who finds no room waits for a moment.
 */
@Component
class BodyRoom {

    /** What is made of a content is larger than it is. */
    private static final int MADE_OF_JSON = 8;

    /** Measured: of 20 MB of usual rows 40 MB are made, and 57 where those of a referral stand far apart. */
    private static final int MADE_OF_ROWS = 3;

    private static final String SECONDS_TO_WAIT = "5";

    private static final int SHARE_OF_MEMORY = 8;
    private static final int SHARE_OF_THREADS = 8;
    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final int places;
    private final int all;
    private final Semaphore free;
    private final Duration longest;

    @Autowired
    BodyRoom(@Value("${server.tomcat.threads.max}") int threads) {
        this(threads, Runtime.getRuntime().maxMemory(), LONGEST);
    }

    BodyRoom(int threads, long memory, Duration longest) {
        this.longest = longest;
        this.places = Math.max(1, threads / SHARE_OF_THREADS);
        this.all = (int) Math.max(places, memory / SHARE_OF_MEMORY / MEGABYTE);
        this.free = new Semaphore(all, true);
    }

    /** Room that somebody has until they leave. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Enters with a content of so many bytes. A very large one is alone among its like; smaller ones pass beside it.
     *
     * @param rows whether it is a file of rows, which are read one after the other
     * @throws Problem when there is no room for it, nor soon will be
     */
    Place enter(long bytes, boolean rows) {
        long made = bytes * (rows ? MADE_OF_ROWS : MADE_OF_JSON) / MEGABYTE;
        int weight = (int) Math.max(1, Math.min(all * 2 / 3, Math.max(all / places, made)));
        try {
            if (free.getQueueLength() >= places || !free.tryAcquire(weight, longest.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy();
            }
            return () -> free.release(weight);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    static Problem busy() {
        Problem busy = new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "Too much is being sent at the moment; nothing of this was stored, send it again later");
        busy.getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return busy;
    }
}
