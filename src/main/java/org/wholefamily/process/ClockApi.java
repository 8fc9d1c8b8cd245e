package org.wholefamily.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.calendar.BusinessClock;

/** Moves the business clock of a demonstration or a test; production has no such call. */
@RestController
@RequestMapping("/api/clock")
@Profile({"demo", "test"})
class ClockApi {

    private final EngineClock engineClock;
    private final BusinessClock clock;

    ClockApi(EngineClock engineClock, BusinessClock clock) {
        this.engineClock = engineClock;
        this.clock = clock;
    }

    record Move(String to) {}

    @GetMapping
    Map<String, Instant> now() {
        return Map.of("now", clock.now());
    }

    @PostMapping
    Map<String, Instant> move(@RequestBody Move move) {
        if (move.to() == null) {
            throw new IllegalArgumentException("to: the moment is missing");
        }
        return Map.of("now", engineClock.moveTo(moment(move.to())));
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("to: a moment is written as 2013-11-15T09:00Z", e);
        }
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail refused(IllegalArgumentException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
        problem.setProperty("code", "clock-refused");
        return problem;
    }
}
