package org.wholefamily.process.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Looks for the fewest inputs that have to change for another answer: first one, then two together, and so on. */
public final class MissSearch {

    /** Changes that are looked at together; of a table that asks for more there is no room, and no time. */
    private static final long MOST = 100_000;

    private final Map<String, Object> inputs;
    private final Map<String, List<Object>> candidates;
    private final Set<String> fixed;
    private final Predicate<Map<String, Object>> other;
    private final BooleanSupplier over;

    /**
     * @param candidates by input, what it can be changed to
     * @param fixed inputs that stay as they are where others would do as well, for they are of the past
     * @param other whether inputs give the other answer
     * @param over whether there is no time left
     */
    public MissSearch(
            Map<String, Object> inputs,
            Map<String, List<Object>> candidates,
            Set<String> fixed,
            Predicate<Map<String, Object>> other,
            BooleanSupplier over) {
        this.inputs = inputs;
        this.candidates = candidates;
        this.fixed = fixed;
        this.other = other;
        this.over = over;
    }

    /**
     * What was found.
     *
     * @param changes by input the new value; empty when none was found
     * @param within how many changes together were all looked at
     */
    public record Found(Map<String, Object> changes, int within) {}

    /** Some inputs with other values; how far they are from what is, all together. */
    private record Change(Map<String, Object> values, int past, double distance) {}

    /** @param most how many inputs change at most */
    public Found within(int most) {
        for (int count = 1; count <= most; count++) {
            if (combinations(count) > MOST) {
                return new Found(Map.of(), count - 1);
            }
            for (Change change : nearestFirst(count)) {
                if (over.getAsBoolean()) {
                    return new Found(Map.of(), count - 1);
                }
                Map<String, Object> changed = new HashMap<>(inputs);
                changed.putAll(change.values());
                if (other.test(changed)) {
                    return new Found(change.values(), count);
                }
            }
        }
        return new Found(Map.of(), most);
    }

    private long combinations(int count) {
        long[] bySize = new long[count + 1];
        bySize[0] = 1;
        for (List<Object> values : candidates.values()) {
            for (int size = count; size > 0; size--) {
                bySize[size] = Math.min(MOST + 1, bySize[size] + bySize[size - 1] * values.size());
            }
        }
        return bySize[count];
    }

    private List<Change> nearestFirst(int count) {
        List<Change> changes = List.of(new Change(Map.of(), 0, 0));
        List<List<Change>> bySize = new ArrayList<>(List.of(changes));
        for (int size = 1; size <= count; size++) {
            bySize.add(new ArrayList<>());
        }
        candidates.forEach((name, values) -> {
            for (int size = count; size > 0; size--) {
                List<Change> larger = bySize.get(size);
                bySize.get(size - 1).forEach(change -> values.forEach(value -> larger.add(with(change, name, value))));
            }
        });
        List<Change> all = bySize.get(count);
        all.sort(Comparator.comparingInt(Change::past).thenComparingDouble(Change::distance));
        return all;
    }

    private Change with(Change change, String name, Object value) {
        Map<String, Object> values = new LinkedHashMap<>(change.values());
        values.put(name, value);
        return new Change(
                values,
                change.past() + (fixed.contains(name) ? 1 : 0),
                change.distance() + Distance.between(inputs.get(name), value));
    }
}
