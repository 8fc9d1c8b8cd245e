package org.wholefamily.process;

import java.util.Set;

/** The groups of a council that work with its families and may see who they are. */
public final class Casework {

    public static final Set<String> GROUPS = Set.of(
            "triage",
            "caseworkers",
            "lead-professionals",
            "programme-coordinators",
            "managers",
            "data-officers",
            "chief-officers");

    private Casework() {}
}
