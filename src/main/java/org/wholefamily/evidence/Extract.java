package org.wholefamily.evidence;

import static org.wholefamily.evidence.Field.code;
import static org.wholefamily.evidence.Field.count;
import static org.wholefamily.evidence.Field.day;
import static org.wholefamily.evidence.Field.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholefamily.family.PersonNumber;

/** What agencies send about people, each by its name and with what a row says besides whose it is. */
public enum Extract {
    SCHOOL_ABSENCE(
            "school-absence",
            words("school", 40).orNone(),
            code("term"),
            count("sessions", 400),
            count("authorised", 400),
            count("unauthorised", 400)),
    SCHOOL_EXCLUSIONS(
            "school-exclusions",
            day("excludedOn"),
            code("kind", "fixed", "permanent"),
            count("days", 100).orNone()),
    POLICE_ANTISOCIAL_BEHAVIOUR(
            "police-antisocial-behaviour",
            day("incidentOn"),
            code("kind", "incident", "contract", "injunction", "order"),
            words("reference", 60).orNone()),
    YOUTH_OFFENCES("youth-offences", day("offenceOn"), day("provenOn").orNone(), words("offence", 100)),
    HOUSING_ACTIONS(
            "housing-actions",
            words("landlord", 100).orNone(),
            day("actionOn"),
            words("action", 100),
            words("ground", 100)),
    BENEFITS("benefits", code("benefit"), day("startedOn"), day("endedOn").orNone()),
    EMPLOYMENT(
            "employment",
            words("employer", 100),
            day("startedOn"),
            day("endedOn").orNone(),
            words("source", 100).orNone());

    private final String stem;
    private final List<Field> fields;

    Extract(String stem, Field... fields) {
        this.stem = stem;
        this.fields = List.of(fields);
    }

    /** The extract of a name, such as {@code school-absence}; empty when there is none. */
    public static Optional<Extract> named(String name) {
        return Arrays.stream(values()).filter(each -> each.stem.equals(name)).findFirst();
    }

    /** The name as addresses and files spell it. */
    public String stem() {
        return stem;
    }

    List<Field> fields() {
        return fields;
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** What stands in the column of the number, where the agency has one. */
    Set<PersonNumber> numbers() {
        return switch (this) {
            case SCHOOL_ABSENCE, SCHOOL_EXCLUSIONS -> Set.of(PersonNumber.PUPIL);
            case BENEFITS, EMPLOYMENT -> Set.of(PersonNumber.NATIONAL_INSURANCE);
            default -> Set.of(PersonNumber.values());
        };
    }

    /** The field that tells one spell from another of the same person that began on the same day. */
    Optional<String> spellOf() {
        return switch (this) {
            case BENEFITS -> Optional.of("benefit");
            case EMPLOYMENT -> Optional.of("employer");
            default -> Optional.empty();
        };
    }
}
