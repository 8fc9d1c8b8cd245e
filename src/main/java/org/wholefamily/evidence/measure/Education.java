package org.wholefamily.evidence.measure;

import static org.wholefamily.evidence.Extract.SCHOOL_ABSENCE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.wholefamily.evidence.EvidenceValue;

/** School over the last three terms that have ended: being there, and being sent away. */
final class Education {

    /** A result needs less of it (policy A3); the rounded figure counts. */
    private static final BigDecimal TOO_MUCH = new BigDecimal(15);

    private static final int TOO_OFTEN = 3;

    /** More than this is too much however a council reads the guidance of 2015, with or without authorised absence. */
    private static final BigDecimal TENTH = new BigDecimal(10);

    private Education() {}

    static Found permanentExclusion(Family family, LocalDate on) {
        List<Row> rows =
                last(family, on).flatMap(each -> each.exclusions(true).stream()).toList();
        return Found.of(!rows.isEmpty(), rows);
    }

    /** The most of one child. */
    static Found fixedExclusions(Family family, LocalDate on) {
        List<Row> most = last(family, on)
                .map(each -> each.exclusions(false))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        return Found.of(most.size(), most);
    }

    /** The highest of one child, in per cent. */
    static Found unauthorisedAbsence(Family family, LocalDate on) {
        if (last(family, on).anyMatch(Schooling::untold)) {
            return Found.lacking(SCHOOL_ABSENCE.stem());
        }
        Schooling highest = last(family, on)
                .max(Comparator.comparing(Schooling::unauthorised))
                .orElse(null);
        return highest == null
                ? Found.of(BigDecimal.ZERO.setScale(2), List.of())
                : Found.of(highest.unauthorised(), highest.absences());
    }

    /** Whether nobody was excluded three times or missed 15 per cent without leave, whether or not that was a criterion. */
    static Found met(Family family, LocalDate on) {
        if (last(family, on).anyMatch(Schooling::untold)) {
            return Found.lacking(SCHOOL_ABSENCE.stem());
        }
        boolean met = last(family, on)
                .allMatch(each -> each.exclusions(false).size() < TOO_OFTEN
                        && each.unauthorised().compareTo(TOO_MUCH) < 0);
        return Found.of(met, all(family, on)).noting(leavers(family, on));
    }

    /** Whether schools alone show the problem of the programme of 2015; that there is none, no school can say. */
    static Found problem(Family family, LocalDate on) {
        boolean shown = last(family, on)
                .anyMatch(each -> !each.exclusions(true).isEmpty()
                        || each.exclusions(false).size() >= TOO_OFTEN
                        || each.unauthorised().compareTo(TENTH) > 0);
        return shown ? Found.of(true, all(family, on)) : Found.lacking(EvidenceValue.PROFESSIONAL);
    }

    private static List<Row> all(Family family, LocalDate on) {
        return last(family, on)
                .flatMap(each -> Stream.of(each.absences(), each.exclusions(false), each.exclusions(true)))
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<Schooling> last(Family family, LocalDate on) {
        return Schooling.of(family, family.terms().lastThree(on));
    }

    /** Who went to school in the terms before the family was attached, and has left it since. */
    private static String leavers(Family family, LocalDate on) {
        if (family.attachedOn() == null) {
            return null;
        }
        Terms.Three before = family.terms().lastThree(family.attachedOn());
        LocalDate begun = family.terms().lastThree(on).whole().from();
        List<String> left = family.members().stream()
                .map(member -> member.birthday().orElse(null))
                .filter(Objects::nonNull)
                .filter(born -> SchoolAge.in(born, before.windows().stream()))
                .map(born -> SchoolAge.of(born).to())
                .filter(day -> day.isBefore(begun))
                .map(day -> "A member left school on " + day + "; school says nothing of them any more.")
                .toList();
        return left.isEmpty() ? null : String.join(" ", left);
    }
}
