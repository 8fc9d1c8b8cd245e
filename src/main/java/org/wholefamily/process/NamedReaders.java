package org.wholefamily.process;

import java.util.Set;
import org.wholefamily.process.CurrentUser.User;

/** Who may know of a case that is kept hidden, and do the work on it. */
public interface NamedReaders {

    /** Whether a case is kept hidden from a person. */
    boolean hide(String caseReference, User from);

    /**
     * The user ids to whom a task goes, whatever team it was for; empty when the case is not hidden, or the step is social
     * care's by law.
     */
    Set<String> of(String caseReference, String step);

    /** Whether a person may do a task, which is for these groups unless the case is hidden. */
    boolean mayDo(User person, String caseReference, String step, Set<String> groups);
}
