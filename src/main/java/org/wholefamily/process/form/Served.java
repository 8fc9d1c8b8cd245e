package org.wholefamily.process.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Walks down in the values that a form was served. */
final class Served {

    private Served() {}

    /** What was served within a group. */
    static List<Function<String, Object>> within(List<Function<String, Object>> places, String group) {
        return places.stream().flatMap(place -> place(place.apply(group))).toList();
    }

    /** What was served in the entries of a list. */
    static List<Function<String, Object>> entries(List<Function<String, Object>> places, String list) {
        return places.stream()
                .flatMap(place -> place.apply(list) instanceof List<?> entries ? entries.stream() : Stream.empty())
                .flatMap(Served::place)
                .toList();
    }

    private static Stream<Function<String, Object>> place(Object values) {
        return values instanceof Map<?, ?> map ? Stream.of(map::get) : Stream.empty();
    }
}
