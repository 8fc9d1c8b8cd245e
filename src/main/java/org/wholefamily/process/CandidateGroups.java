package org.wholefamily.process;

import java.util.Set;

/** The groups to which models may give tasks. */
public interface CandidateGroups {

    /** The ids of all groups of a council and its partners. */
    Set<String> all(String council);
}
