package org.wholefamily.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one clock of the product: what day it is for rules, forms, deadlines and the engine. */
public final class BusinessClock {

    /** Councils in England keep the time of London. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Clock system;
    private volatile Duration offset = Duration.ZERO;

    public BusinessClock(Clock system) {
        this.system = system;
    }

    /** The present moment of the business, never null. */
    public Instant now() {
        return system.instant().plus(offset);
    }

    /** Today in England. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** How far the business is from the machine's own time; zero in production. */
    public Duration offset() {
        return offset;
    }

    /**
     * Moves the business to another moment, from which time flows on.
     *
     * @param moment not before the present moment: time that went by cannot be taken back
     */
    public void moveTo(Instant moment) {
        if (moment.isBefore(now())) {
            throw new IllegalArgumentException("The clock cannot go back from " + now() + " to " + moment);
        }
        offset = Duration.between(system.instant(), moment);
    }

    /** Starts the business at a moment of its own, earlier or later than the machine's. */
    public void startAt(Duration offsetFromSystem) {
        offset = offsetFromSystem;
    }
}
