package org.wholefamily.family;

import java.util.Optional;
import java.util.regex.Pattern;

/** What can be the reference of a case at all. */
final class References {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{1,20}");

    private References() {}

    /** Empty for what cannot be one, which no database need be asked for. */
    static Optional<String> plain(String reference) {
        return Optional.of(reference).filter(REFERENCE.asMatchPredicate());
    }
}
