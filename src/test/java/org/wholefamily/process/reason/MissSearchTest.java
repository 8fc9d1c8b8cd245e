package org.wholefamily.process.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MissSearchTest {

    private final Map<String, Object> inputs = new HashMap<>();
    private final Map<String, List<Object>> candidates = new LinkedHashMap<>();

    @Test
    void the_nearest_of_as_many_changes_is_found_first() {
        input("concern", false, true);
        input("absence", 14, 15, 40);

        assertThat(search(values -> values.get("concern").equals(true) || (int) values.get("absence") >= 15)
                        .within(3))
                .isEqualTo(new MissSearch.Found(Map.of("absence", 15), 1));
    }

    @Test
    void what_is_of_the_past_comes_after_all_else() {
        input("baseline", 10, 11);
        input("now", 8, 1);

        assertThat(new MissSearch(inputs, candidates, Set.of("baseline"), values -> !values.equals(inputs), () -> false)
                        .within(3)
                        .changes())
                .isEqualTo(Map.of("now", 1));
    }

    @Test
    void fewer_changes_go_before_nearer_ones() {
        input("a", 1, 2);
        input("b", 1, 2);
        input("c", 1, 1_000);

        assertThat(search(values -> values.get("c").equals(1_000)
                                || values.get("a").equals(2) && values.get("b").equals(2))
                        .within(3)
                        .changes())
                .isEqualTo(Map.of("c", 1_000));
    }

    @Test
    void when_time_is_up_only_what_was_looked_at_is_said() {
        input("a", 1, 2, 3);
        input("b", 1, 2, 3);
        AtomicInteger looks = new AtomicInteger();

        MissSearch.Found found = new MissSearch(
                        inputs, candidates, Set.of(), values -> false, () -> looks.incrementAndGet() > 6)
                .within(3);

        assertThat(found).isEqualTo(new MissSearch.Found(Map.of(), 1));
    }

    @Test
    void a_table_that_asks_for_very_much_is_looked_at_as_far_as_there_is_room() {
        List<Object> many = new ArrayList<>(IntStream.range(1, 30).boxed().toList());
        IntStream.range(0, 40).forEach(n -> input("input" + n, 0, many.toArray()));

        assertThat(search(values -> false).within(3)).isEqualTo(new MissSearch.Found(Map.of(), 1));
    }

    private MissSearch search(Predicate<Map<String, Object>> other) {
        return new MissSearch(inputs, candidates, Set.of(), other, () -> false);
    }

    private void input(String name, Object now, Object... others) {
        inputs.put(name, now);
        candidates.put(name, List.of(others));
    }
}
