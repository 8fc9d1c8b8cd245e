package org.wholefamily.evidence.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholefamily.evidence.Extract;

/** For which days the imports of a council say everything, extract by extract. */
record Coverage(Map<Extract, List<Period>> periods) {

    private static final Comparator<Period> IN_ORDER =
            Comparator.comparing(Period::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    Coverage {
        periods = periods.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream().sorted(IN_ORDER).toList()));
    }

    /** @param from null for all the time before */
    record Period(long importNumber, LocalDate from, LocalDate to) {

        private boolean begins(LocalDate upTo) {
            return from == null || !from.isAfter(upTo);
        }

        private boolean overlaps(Window window) {
            return begins(window.to()) && !to.isBefore(window.from());
        }
    }

    /** Whether every day of the window is in one of them; two that follow on each other leave no gap. */
    boolean covers(Extract extract, Window window) {
        LocalDate open = window.from();
        for (Period period : of(extract)) {
            if (period.begins(open) && !period.to().isBefore(open)) {
                open = period.to().plusDays(1);
            }
        }
        return open.isAfter(window.to());
    }

    /** The imports that say something of the window, by their numbers: what was searched where nothing was found. */
    List<Long> searched(Extract extract, Window window) {
        return of(extract).stream()
                .filter(period -> period.overlaps(window))
                .map(Period::importNumber)
                .sorted()
                .toList();
    }

    private List<Period> of(Extract extract) {
        return periods.getOrDefault(extract, List.of());
    }
}
