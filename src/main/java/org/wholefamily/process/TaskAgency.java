package org.wholefamily.process;

import java.util.Collection;
import java.util.Set;

/** Whose a task is: an agency's, which reads only its own part of what was written, or the council's. */
public final class TaskAgency {

    private static final String AGENCY = "agency-";

    private TaskAgency() {}

    /** The group of an agency's people. */
    public static String group(String agency) {
        return AGENCY + agency;
    }

    /** Whether a group is one of an agency's people, and not of the council's own. */
    public static boolean isGroup(String group) {
        return group.startsWith(AGENCY);
    }

    /** The code of the agency whose group it is. */
    public static String code(String group) {
        return group.substring(AGENCY.length());
    }

    /**
     * The agency of a task, unless it is offered to a group of the council too and the person is in that one; null for the
     * council's own.
     *
     * @param offeredTo the groups to which the task is offered
     * @param mine the groups of whoever opens it; null for the product itself
     */
    public static String of(Collection<String> offeredTo, Set<String> mine) {
        boolean forCouncil = offeredTo.stream()
                .filter(group -> !isGroup(group))
                .anyMatch(group -> mine == null || mine.contains(group));
        return offeredTo.stream()
                .filter(group -> !forCouncil && isGroup(group))
                .map(TaskAgency::code)
                .findFirst()
                .orElse(null);
    }
}
