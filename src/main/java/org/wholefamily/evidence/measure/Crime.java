package org.wholefamily.evidence.measure;

import static org.wholefamily.evidence.Extract.HOUSING_ACTIONS;
import static org.wholefamily.evidence.Extract.POLICE_ANTISOCIAL_BEHAVIOUR;
import static org.wholefamily.evidence.Extract.YOUTH_OFFENCES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholefamily.evidence.EvidenceValue;
import org.wholefamily.evidence.measure.Content.HousingAction;
import org.wholefamily.evidence.measure.Content.Incident;
import org.wholefamily.evidence.measure.Content.Offence;

/** Crime and antisocial behaviour. An offence counts by its day, and only once it is proven. */
final class Crime {

    private static final int ADULT = 18;

    private Crime() {}

    /** How many under 18 have a proven offence of the last year. */
    static Found youngOffenders(Family family, LocalDate on) {
        Window year = Window.months(Days.YEAR, on);
        List<Row> rows = new ArrayList<>();
        int offenders = 0;
        for (Member member : family.members()) {
            List<Row> proven = proven(member, year, on);
            Optional<Integer> age = member.age(on);
            if (!proven.isEmpty() && age.isEmpty()) {
                return Found.lacking(EvidenceValue.PROFESSIONAL);
            }
            if (!proven.isEmpty() && age.get() < ADULT) {
                offenders++;
                rows.addAll(proven);
            }
        }
        return Found.of(offenders, rows);
    }

    /** Whether anybody had a contract, an injunction, an order or a landlord's action for it in the last year. */
    static Found action(Family family, LocalDate on) {
        Window year = Window.months(Days.YEAR, on);
        Stream<Row> police = family.rows(POLICE_ANTISOCIAL_BEHAVIOUR).stream()
                .filter(row -> row.content() instanceof Incident said && said.action() && year.contains(said.on()));
        Stream<Row> landlord = family.rows(HOUSING_ACTIONS).stream()
                .filter(row ->
                        row.content() instanceof HousingAction said && said.antisocial() && year.contains(said.on()));
        List<Row> rows = Stream.concat(police, landlord).toList();
        return Found.of(!rows.isEmpty(), rows);
    }

    static Found incidentsBefore(Family family, LocalDate on) {
        return incidents(family, Days.BASELINE, on);
    }

    static Found incidentsNow(Family family, LocalDate on) {
        return incidents(family, Days.LAST_HALF_YEAR, on);
    }

    static Found offencesBefore(Family family, LocalDate on) {
        return offences(family, Days.BASELINE, on);
    }

    static Found offencesNow(Family family, LocalDate on) {
        return offences(family, Days.LAST_HALF_YEAR, on);
    }

    /** All that the police know, whatever came of it. */
    private static Found incidents(Family family, Days days, LocalDate on) {
        Window window = days.of(family, on).get(0);
        List<Row> rows = family.rows(POLICE_ANTISOCIAL_BEHAVIOUR).stream()
                .filter(row -> row.content() instanceof Incident said && window.contains(said.on()))
                .toList();
        return Found.of(rows.size(), rows);
    }

    /** Those of members who were under 18 when the family was attached: the same members before and now. */
    private static Found offences(Family family, Days days, LocalDate on) {
        if (family.attachedOn() == null) {
            return Found.lacking(EvidenceValue.PROFESSIONAL);
        }
        Window window = days.of(family, on).get(0);
        List<Row> rows = new ArrayList<>();
        for (Member member : family.members()) {
            List<Row> proven = proven(member, window, on);
            Optional<Integer> age = member.age(family.attachedOn());
            if (!proven.isEmpty() && age.isEmpty()) {
                return Found.lacking(EvidenceValue.PROFESSIONAL);
            }
            if (!proven.isEmpty() && age.get() < ADULT) {
                rows.addAll(proven);
            }
        }
        return Found.of(rows.size(), rows);
    }

    private static List<Row> proven(Member member, Window window, LocalDate on) {
        return member.rows(YOUTH_OFFENCES)
                .filter(row -> row.content() instanceof Offence said
                        && window.contains(said.on())
                        && said.provenOn() != null
                        && !said.provenOn().isAfter(on))
                .toList();
    }
}
