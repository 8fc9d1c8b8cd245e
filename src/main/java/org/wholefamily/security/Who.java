package org.wholefamily.security;

import java.util.Locale;
import java.util.Set;
import org.wholefamily.process.CurrentUser.User;

/** Who may use an endpoint of the engine; an operator may use all but those that nobody may. */
enum Who {
    ANYONE,
    STAFF,
    COUNCIL,
    READERS,
    OPERATOR,
    NOBODY;

    Set<String> groups() {
        return this == READERS ? Roles.READERS : this == COUNCIL ? Roles.COUNCIL : Set.of();
    }

    boolean allows(User person) {
        if (this == NOBODY || this == ANYONE) {
            return this == ANYONE;
        }
        boolean atWork = !person.councils().isEmpty();
        return person.operator() || atWork && (this == STAFF || person.in(groups()));
    }

    static Who of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
