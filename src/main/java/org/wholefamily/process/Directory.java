package org.wholefamily.process;

import java.util.Set;

/** Who works for which council. */
public interface Directory {

    /** Whether there is such a user, and the council is one of theirs. */
    boolean belongs(String user, String council);

    /** Whether the person is in one of the groups and of the council, by what is written of the person alone. */
    boolean works(String user, String council, Set<String> groups);

    /** A person with the groups and councils as they are now; with none when there is no such person. */
    CurrentUser.User of(String user);
}
