package org.wholefamily.problem;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A refusal in our own words, which may be told to whoever called: they repeat no value that was sent. */
public interface Refusal {

    /** Names, places in lists, and paths of both. */
    Pattern UNTELLABLE = Pattern.compile("[^\\w.\\[\\]-]");

    int LONGEST_NAME = 100;

    /** As HTTP says it. */
    int status();

    /** A kind for programs. */
    String kind();

    String getMessage();

    /** What programs are told beside, by name. */
    default Map<String, Object> details() {
        return Map.of();
    }

    /** The refusal from which a fault comes; empty when there is none. */
    static Optional<Refusal> in(Throwable fault) {
        return Stream.iterate(fault, each -> each != null, Throwable::getCause)
                .limit(20)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }

    /** A name that somebody sent, as it can be told again: what no name has in it is left out. */
    static String told(String name) {
        String plain = UNTELLABLE.matcher(name).replaceAll("?");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
