package org.wholefamily.evidence.measure;

import static org.wholefamily.evidence.Extract.SCHOOL_ABSENCE;
import static org.wholefamily.evidence.Extract.SCHOOL_EXCLUSIONS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.wholefamily.evidence.measure.Content.Absence;
import org.wholefamily.evidence.measure.Content.Exclusion;

/** What schools say of one member over three terms. */
record Schooling(Member member, Terms.Three terms) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static Stream<Schooling> of(Family family, Terms.Three terms) {
        return family.members().stream().map(member -> new Schooling(member, terms));
    }

    List<Row> absences() {
        return member.rows(SCHOOL_ABSENCE)
                .filter(row -> terms.codes().contains(absence(row).term()))
                .toList();
    }

    /** The unauthorised part of all sessions, in per cent with two decimals; zero where there was none to go to. */
    BigDecimal unauthorised() {
        int possible = sum(Absence::sessions);
        return possible == 0
                ? BigDecimal.ZERO.setScale(2)
                : new BigDecimal(sum(Absence::unauthorised))
                        .multiply(HUNDRED)
                        .divide(new BigDecimal(possible), 2, RoundingMode.HALF_UP);
    }

    /** Whether the member had to go to school, and no school says whether they did. */
    boolean untold() {
        return sum(Absence::sessions) == 0
                && member.birthday()
                        .map(born -> SchoolAge.in(born, terms.windows().stream()))
                        .orElse(false);
    }

    List<Row> exclusions(boolean permanent) {
        Window whole = terms.whole();
        return member.rows(SCHOOL_EXCLUSIONS)
                .filter(row -> row.content() instanceof Exclusion said
                        && said.permanent() == permanent
                        && whole.contains(said.on()))
                .toList();
    }

    private int sum(ToIntFunction<Absence> sessions) {
        return absences().stream().map(Schooling::absence).mapToInt(sessions).sum();
    }

    private static Absence absence(Row row) {
        return (Absence) row.content();
    }
}
