package org.wholefamily.evidence.measure;

import java.time.LocalDate;

/** Days that follow on each other, both ends included. */
record Window(LocalDate from, LocalDate to) {

    Window {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("The window begins on " + from + ", after its end on " + to);
        }
    }

    static Window day(LocalDate on) {
        return new Window(on, on);
    }

    /**
     * The last months up to a day: the twelve up to 31 July 2013 begin on 1 August 2012, and the six up to 30 September on
     * 1 April, however many days the months have. No day of the year is in it twice.
     */
    static Window months(int months, LocalDate upTo) {
        LocalDate next = upTo.plusDays(1);
        LocalDate from = next.minusMonths(months);
        // 31 February is 1 March
        return new Window(from.getDayOfMonth() < next.getDayOfMonth() ? from.plusDays(1) : from, upTo);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(Window other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
