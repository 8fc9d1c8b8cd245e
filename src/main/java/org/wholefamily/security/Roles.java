package org.wholefamily.security;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The groups that every installation has, whatever agencies its councils add. */
final class Roles {

    static final List<String> PARTNERS = List.of(
            "agency-education",
            "agency-police",
            "agency-health",
            "agency-housing",
            "agency-youth-offending",
            "agency-social-care",
            "agency-jobcentre",
            "agency-voluntary",
            "partnership-board",
            "jobcentre-managers");

    /** The council's own people. */
    static final Set<String> COUNCIL = Set.of(
            "triage",
            "caseworkers",
            "lead-professionals",
            "programme-coordinators",
            "finance",
            "internal-audit",
            "managers",
            "chief-officers",
            "council-officers",
            "process-designers",
            "data-officers");

    /** Who may look over all the work of a council. */
    static final Set<String> READERS = Set.of(
            "managers",
            "programme-coordinators",
            "process-designers",
            "data-officers",
            "chief-officers",
            "internal-audit");

    /** Who may open a case by a referral. */
    static final Set<String> REFERRERS = Set.of(
            "triage", "caseworkers", "lead-professionals", "programme-coordinators", "data-officers", "managers");

    /** Who may hand a task of the council to somebody. */
    static final Set<String> ALLOCATORS = Set.of("managers", "programme-coordinators");

    private Roles() {}

    static Set<String> all() {
        Set<String> all = new TreeSet<>(COUNCIL);
        all.addAll(PARTNERS);
        return all;
    }

    /** A group in words, such as "Agency police". */
    static String name(String group) {
        String words = group.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
