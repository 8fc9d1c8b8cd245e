package org.wholefamily.evidence.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholefamily.evidence.Extract;

/**
 * The birthday on which most sources agree. A source is a record of the council's own or an agency's extract: what one agency
 * wrote wrong it wrote wrong in all of its rows.
 */
final class Birthday {

    private Birthday() {}

    /**
     * @param records as the council's own records say it; where no day has most sources, theirs counts, the first before the
     *     others
     * @return empty where nobody knows it
     */
    static Optional<LocalDate> agreed(List<LocalDate> records, Collection<Row> rows) {
        Map<LocalDate, Integer> votes = new HashMap<>();
        records.forEach(day -> votes.merge(day, 1, Integer::sum));
        Map<Extract, Map<LocalDate, Integer>> said = new EnumMap<>(Extract.class);
        rows.stream()
                .filter(row -> row.birthday() != null)
                .forEach(row -> said.computeIfAbsent(row.extract(), any -> new HashMap<>())
                        .merge(row.birthday(), 1, Integer::sum));
        said.values().forEach(days -> votes.merge(most(days, records), 1, Integer::sum));
        return votes.isEmpty() ? Optional.empty() : Optional.of(most(votes, records));
    }

    private static LocalDate most(Map<LocalDate, Integer> votes, List<LocalDate> first) {
        return votes.keySet().stream()
                .min((one, other) -> {
                    int more = votes.get(other) - votes.get(one);
                    int earlier = place(one, first) - place(other, first);
                    return more != 0 ? more : earlier != 0 ? earlier : one.compareTo(other);
                })
                .orElseThrow();
    }

    private static int place(LocalDate day, List<LocalDate> first) {
        int place = first.indexOf(day);
        return place < 0 ? first.size() : place;
    }
}
