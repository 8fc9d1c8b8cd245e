package org.wholefamily.process.models;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How long the engine keeps what it recorded of a process or a decision. */
final class Kept {

    private static final Pattern DAYS = Pattern.compile("P?(\\d{1,5})D?");

    private Kept() {}

    /** A time to live in days; null when it says none. */
    static Integer days(String said) {
        Matcher days = DAYS.matcher(String.valueOf(said));
        return days.matches() ? Integer.valueOf(days.group(1)) : null;
    }

    /**
     * Why a time to live is not taken; null when it is.
     *
     * @param least of the shared ones that may not be undercut, in days
     */
    static String fault(String said, String what, IntStream least) {
        Integer days = days(said);
        OptionalInt needed = least.min();
        if (days == null) {
            return "the " + what + " says in days how long it is kept: camunda:historyTimeToLive";
        }
        return needed.isPresent() && days < needed.getAsInt()
                ? "the " + what + " is kept for " + days + " days, and its records would be gone early:"
                        + " camunda:historyTimeToLive is at least P" + needed.getAsInt() + "D, as in the shared file"
                : null;
    }
}
