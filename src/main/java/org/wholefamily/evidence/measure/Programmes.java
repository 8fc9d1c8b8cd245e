package org.wholefamily.evidence.measure;

import static org.wholefamily.evidence.Extract.BENEFITS;
import static org.wholefamily.evidence.Extract.EMPLOYMENT;
import static org.wholefamily.evidence.Extract.HOUSING_ACTIONS;
import static org.wholefamily.evidence.Extract.POLICE_ANTISOCIAL_BEHAVIOUR;
import static org.wholefamily.evidence.Extract.SCHOOL_ABSENCE;
import static org.wholefamily.evidence.Extract.SCHOOL_EXCLUSIONS;
import static org.wholefamily.evidence.Extract.YOUTH_OFFENCES;
import static org.wholefamily.evidence.measure.Days.BASELINE;
import static org.wholefamily.evidence.measure.Days.LAST_HALF_YEAR;
import static org.wholefamily.evidence.measure.Days.LAST_TERMS;
import static org.wholefamily.evidence.measure.Days.LAST_YEAR;
import static org.wholefamily.evidence.measure.Days.THE_DAY;
import static org.wholefamily.evidence.measure.Rule.asked;
import static org.wholefamily.evidence.measure.Rule.fixed;
import static org.wholefamily.evidence.measure.Rule.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.wholefamily.evidence.EvidenceValue;

/** What the tables of each programme ask for, and how it is told. */
final class Programmes {

    private static final int CHILD = 16;

    private static final Map<String, List<Rule>> FACTS = Map.of(
            "tf-2012",
            List.of(
                    told("youngOffenders", Crime::youngOffenders).needing(LAST_YEAR, YOUTH_OFFENCES),
                    told("antisocialBehaviourAction", Crime::action)
                            .needing(LAST_YEAR, POLICE_ANTISOCIAL_BEHAVIOUR, HOUSING_ACTIONS),
                    told("permanentExclusion", Education::permanentExclusion).needing(LAST_TERMS, SCHOOL_EXCLUSIONS),
                    told("fixedExclusions", Education::fixedExclusions).needing(LAST_TERMS, SCHOOL_EXCLUSIONS),
                    asked("alternativeProvision"),
                    asked("notOnSchoolRoll"),
                    told("unauthorisedAbsencePercent", Education::unauthorisedAbsence)
                            .needing(LAST_TERMS, SCHOOL_ABSENCE),
                    told("outOfWorkBenefit", Work::benefit).needing(THE_DAY, BENEFITS),
                    asked("localConcern")),
            "tf-2015",
            List.of(
                    told("dependentChild", Programmes::child),
                    asked("expectantParent"),
                    told("crime", either(Crime::youngOffenders, Crime::action))
                            .needing(LAST_YEAR, YOUTH_OFFENCES, POLICE_ANTISOCIAL_BEHAVIOUR, HOUSING_ACTIONS),
                    told("education", Education::problem).needing(LAST_TERMS, SCHOOL_ABSENCE, SCHOOL_EXCLUSIONS),
                    asked("childNeedsHelp"),
                    told("worklessness", either(Work::benefit)).needing(THE_DAY, BENEFITS),
                    asked("domesticAbuse"),
                    asked("health")),
            "sf-2022",
            List.of(
                    told("dependentChild", Programmes::child),
                    asked("expectantParent"),
                    asked("educationNeeds"),
                    asked("earlyYearsNeeds"),
                    asked("healthNeeds"),
                    asked("substanceNeeds"),
                    asked("relationshipNeeds"),
                    asked("abuseNeeds"),
                    asked("crimeNeeds"),
                    asked("domesticAbuseNeeds"),
                    asked("housingNeeds"),
                    asked("financeNeeds"),
                    asked("requireDistinctHeadlines")));

    private static final Map<String, List<Rule>> MEASURES = Map.of(
            "tf-2012",
            List.of(
                    fixed("crimeInScope", YOUTH_OFFENCES, POLICE_ANTISOCIAL_BEHAVIOUR, HOUSING_ACTIONS),
                    fixed("educationInScope", SCHOOL_ABSENCE, SCHOOL_EXCLUSIONS),
                    fixed("workInScope", BENEFITS),
                    told("educationMet", Education::met).needing(LAST_TERMS, SCHOOL_ABSENCE, SCHOOL_EXCLUSIONS),
                    told("antisocialBaseline", Crime::incidentsBefore).needing(BASELINE, POLICE_ANTISOCIAL_BEHAVIOUR),
                    told("antisocialNow", Crime::incidentsNow).needing(LAST_HALF_YEAR, POLICE_ANTISOCIAL_BEHAVIOUR),
                    told("offencesBaseline", Crime::offencesBefore).needing(BASELINE, YOUTH_OFFENCES),
                    told("offencesNow", Crime::offencesNow).needing(LAST_HALF_YEAR, YOUTH_OFFENCES),
                    asked("newProblemOfSameKind"),
                    asked("progressToWork", BENEFITS, EMPLOYMENT),
                    asked("continuousEmployment", BENEFITS, EMPLOYMENT)),
            "tf-2015",
            List.of(
                    fixed("crimeInScope", YOUTH_OFFENCES, POLICE_ANTISOCIAL_BEHAVIOUR, HOUSING_ACTIONS),
                    asked("crimeSustained"),
                    fixed("educationInScope", SCHOOL_ABSENCE, SCHOOL_EXCLUSIONS),
                    asked("educationSustained"),
                    fixed("childNeedsHelpInScope"),
                    asked("childNeedsHelpSustained"),
                    fixed("worklessnessInScope", BENEFITS),
                    asked("worklessnessSustained"),
                    fixed("domesticAbuseInScope"),
                    asked("domesticAbuseSustained"),
                    fixed("healthInScope"),
                    asked("healthSustained"),
                    asked("continuousEmployment", BENEFITS, EMPLOYMENT)),
            "sf-2022",
            List.of(fixed("needsInScope"), asked("needsMet"), asked("sustainedSixMonths")));

    private Programmes() {}

    static List<Rule> facts(String scheme) {
        return FACTS.getOrDefault(scheme, List.of());
    }

    static List<Rule> measures(String scheme) {
        return MEASURES.getOrDefault(scheme, List.of());
    }

    /** A child under 16 is a dependent one; one of 16 or more may be, and a child may live there of whom nobody wrote. */
    private static Found child(Family family, LocalDate on) {
        boolean any = family.members().stream()
                .anyMatch(member -> member.age(on).filter(age -> age < CHILD).isPresent());
        return any ? Found.of(true, List.of()) : Found.lacking(EvidenceValue.PROFESSIONAL);
    }

    /** A problem that an extract can show, and of which none can say that it is not there: others may know of it. */
    @SafeVarargs
    private static BiFunction<Family, LocalDate, Found> either(BiFunction<Family, LocalDate, Found>... signs) {
        return (family, on) -> List.of(signs).stream()
                .map(sign -> sign.apply(family, on))
                .filter(found ->
                        Boolean.TRUE.equals(found.value()) || found.value() instanceof Integer count && count > 0)
                .findFirst()
                .map(found -> Found.of(true, found.rows()))
                .orElseGet(() -> Found.lacking(EvidenceValue.PROFESSIONAL));
    }
}
