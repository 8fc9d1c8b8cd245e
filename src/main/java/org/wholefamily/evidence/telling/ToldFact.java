package org.wholefamily.evidence.telling;

import java.util.List;
import java.util.Optional;

/**
 * A fact of which an extract tells.
 *
 * @param key under which a form holds an answer against it
 * @param label as the forms ask for it
 */
record ToldFact(String name, String key, String label) {

    static final List<ToldFact> ALL = List.of(
            new ToldFact("youngOffenders", "toldYoungOffenders", "Under-18s with a proven offence"),
            new ToldFact(
                    "antisocialBehaviourAction", "toldAntisocialBehaviourAction", "Action about antisocial behaviour"),
            new ToldFact("fixedExclusions", "toldFixedExclusions", "Fixed-term exclusions"),
            new ToldFact("unauthorisedAbsencePercent", "toldUnauthorisedAbsencePercent", "Unauthorised absence (%)"),
            new ToldFact("permanentExclusion", "toldPermanentExclusion", "Permanently excluded"),
            new ToldFact("outOfWorkBenefit", "toldOutOfWorkBenefit", "An adult on an out-of-work benefit"),
            new ToldFact("crime", "toldCrime", "Crime or antisocial behaviour"),
            new ToldFact("education", "toldEducation", "School attendance"),
            new ToldFact("worklessness", "toldWorklessness", "Out of work"));

    static Optional<ToldFact> of(String name) {
        return ALL.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }
}
