package org.wholefamily.evidence.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.wholefamily.evidence.EvidenceValue;
import org.wholefamily.evidence.Extract;

/**
 * How one value is told.
 *
 * @param needs the extracts that must be there, and for which days
 * @param extracts all from which it is told
 */
record Rule(String name, List<Need> needs, Set<Extract> extracts, BiFunction<Family, LocalDate, Found> telling) {

    record Need(Days days, Extract extract) {

        private boolean met(Family family, LocalDate on) {
            List<Window> windows = days.of(family, on);
            return !windows.isEmpty()
                    && windows.stream().allMatch(window -> family.coverage().covers(extract, window));
        }

        private Stream<Long> searched(Family family, LocalDate on) {
            return days.of(family, on).stream().flatMap(window -> family.coverage().searched(extract, window).stream());
        }
    }

    /** A value that no row tells. */
    static Rule asked(String name, Extract... about) {
        return new Rule(name, List.of(), set(about), (family, on) -> Found.lacking(EvidenceValue.PROFESSIONAL));
    }

    /** A value that was fixed when the family was attached, from these extracts. */
    static Rule fixed(String name, Extract... from) {
        return new Rule(name, List.of(), set(from), (family, on) -> {
            Object scope = family.scope().get(name);
            return scope == null ? Found.lacking(EvidenceValue.PROFESSIONAL) : Found.of(scope, List.of());
        });
    }

    /** A value that rows tell, which {@link #needing} says; without an extract it comes from what is known of the members. */
    static Rule told(String name, BiFunction<Family, LocalDate, Found> telling) {
        return new Rule(name, List.of(), Set.of(), telling);
    }

    /** The same where these extracts have to be there. */
    Rule needing(Days days, Extract... those) {
        List<Need> all = new ArrayList<>(needs);
        Stream.of(those).forEach(extract -> all.add(new Need(days, extract)));
        Set<Extract> from = set(those);
        from.addAll(extracts);
        return new Rule(name, all, from, telling);
    }

    /** The value for a family as of a day, or why it cannot be told. */
    EvidenceValue of(Family family, LocalDate on) {
        Found found = found(family, on);
        return new EvidenceValue(
                name,
                found.value(),
                List.copyOf(found.lacking()),
                extracts,
                found.rows().stream().map(Row::number).sorted().toList(),
                needs.stream()
                        .flatMap(need -> need.searched(family, on))
                        .distinct()
                        .sorted()
                        .toList(),
                found.note());
    }

    private Found found(Family family, LocalDate on) {
        boolean unattached =
                needs.stream().anyMatch(need -> need.days() == Days.BASELINE) && family.attachedOn() == null;
        if (unattached) {
            return Found.lacking(EvidenceValue.PROFESSIONAL);
        }
        List<String> away = needs.stream()
                .filter(need -> !need.met(family, on))
                .map(need -> need.extract().stem())
                .toList();
        return away.isEmpty() ? certain(family, on) : Found.lacking(away);
    }

    /** The same in whichever way open questions will be answered. */
    private Found certain(Family family, LocalDate on) {
        List<Found> ways = family.ways().map(way -> telling.apply(way, on)).toList();
        Found denied = ways.get(0);
        return ways.stream().allMatch(denied::tells) ? denied : Found.lacking(EvidenceValue.ASKED);
    }

    private static Set<Extract> set(Extract... extracts) {
        Set<Extract> set = EnumSet.noneOf(Extract.class);
        set.addAll(List.of(extracts));
        return set;
    }
}
