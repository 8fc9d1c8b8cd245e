package org.wholefamily.process;

/** Who works for which council. */
public interface Directory {

    /** Whether there is such a user, and the council is one of theirs. */
    boolean belongs(String user, String council);

    /** A person with the groups and councils as they are now; with none when there is no such person. */
    CurrentUser.User of(String user);
}
