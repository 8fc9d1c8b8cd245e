package org.wholefamily.process;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;

/** Keeps the engine on the business clock, and remembers over a restart where that clock stands. */
@Service
class EngineClock {

    private static final Logger LOG = LoggerFactory.getLogger(EngineClock.class);
    private static final int ROUNDS_A_DAY = 1_000;
    private static final Duration LONGEST = Duration.ofDays(3653);

    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final ManagementService management;
    private final AskingAs asking;
    private final ObjectProvider<Leavers> leavers;

    EngineClock(
            BusinessClock clock,
            JdbcClient jdbc,
            ManagementService management,
            AskingAs asking,
            ObjectProvider<Leavers> leavers,
            @Value("${wholefamily.clock.start:}") String start) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.management = management;
        this.asking = asking;
        this.leavers = leavers;
        resume(start);
    }

    /**
     * Moves forward to a moment, day by day, doing what falls due on the way, as nobody in particular: whoever moves the
     * clock has no right to the work.
     *
     * @throws IllegalArgumentException when the moment has passed, or is more than ten years away
     */
    synchronized Instant moveTo(Instant moment) {
        if (moment.isBefore(clock.now())) {
            throw new IllegalArgumentException("to: the clock stands at " + clock.now() + " and never goes back");
        }
        if (moment.isAfter(clock.now().plus(LONGEST))) {
            throw new IllegalArgumentException("to: the clock moves by at most ten years at once, and never goes back");
        }
        Instant now = asking.product(() -> walkTo(moment));
        leavers.ifAvailable(Leavers::round);
        return now;
    }

    private Instant walkTo(Instant moment) {
        while (clock.now().isBefore(moment)) {
            Instant nextDay = ZonedDateTime.ofInstant(clock.now(), BusinessClock.ZONE)
                    .plusDays(1)
                    .toInstant();
            clock.moveTo(nextDay.isBefore(moment) ? nextDay : moment);
            follow();
            runWhatIsDue();
        }
        return clock.now();
    }

    private void resume(String start) {
        Long remembered = jdbc.sql("select offset_millis from business_clock where id = 1")
                .query(Long.class)
                .optional()
                .orElse(null);
        if (start.isBlank() && remembered == null) {
            return;
        }
        Duration wanted = start.isBlank()
                ? Duration.ZERO
                : Duration.between(clock.now(), OffsetDateTime.parse(start).toInstant());
        clock.startAt(remembered == null ? wanted : Duration.ofMillis(remembered));
        follow();
    }

    private void follow() {
        ClockUtil.offset(clock.offset().toMillis());
        int updated = jdbc.sql("update business_clock set offset_millis = :offset where id = 1")
                .param("offset", clock.offset().toMillis())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into business_clock (id, offset_millis) values (1, :offset)")
                    .param("offset", clock.offset().toMillis())
                    .update();
        }
    }

    private void runWhatIsDue() {
        for (int round = 0; round < ROUNDS_A_DAY; round++) {
            var due = management
                    .createJobQuery()
                    .executable()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 100);
            if (due.isEmpty()) {
                return;
            }
            due.forEach(this::run);
        }
    }

    private void run(Job job) {
        try {
            if (management.createJobQuery().jobId(job.getId()).count() == 1) {
                management.executeJob(job.getId());
            }
        } catch (OptimisticLockingException takenByTheJobExecutor) {
            LOG.debug("Job {} is done by the job executor", job.getId());
        } catch (RuntimeException failed) {
            // Neither message nor cause: both may quote what somebody sent of a person.
            LOG.warn(
                    "Job {} failed with {} and is tried again by the job executor",
                    job.getId(),
                    failed.getClass().getName());
        }
    }
}
