package org.wholefamily.family;

import java.util.Collection;

/** What a room keeps of people rather than of a case; asked before they are forgotten with their last case. */
public interface PersonHolding {

    /** Forgets what is kept of the people, by their ids. */
    void forget(Collection<String> people);
}
