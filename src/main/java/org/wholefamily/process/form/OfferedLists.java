package org.wholefamily.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wholefamily.process.Actor;
import org.wholefamily.process.AnswerList;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.OwnCouncils;

/** What the lists that a form names offer to who opens it. */
final class OfferedLists {

    private OfferedLists() {}

    /**
     * For a task: those of its case. What is only shown may have an answer that is on no list any more, and stays readable.
     *
     * @param known what the form was served, by name
     */
    static FormLists.Offers ofCase(Sources sources, FormRequest request, Function<String, Object> known) {
        Map<String, List<?>> asked = new HashMap<>();
        return (key, question) -> {
            List<?> offered = asked.computeIfAbsent(key, list -> sources.list(list, request));
            return offered == null || !isShown(question)
                    ? offered
                    : with(offered, known.apply(question.path("key").asText()));
        };
    }

    /** For a start, of which no council is known yet: those of all councils of the person. */
    static Function<String, Object> ofStart(Sources sources) {
        return key -> {
            Map<Object, Object> offered = new LinkedHashMap<>();
            boolean list = false;
            for (String council : OwnCouncils.all()) {
                List<?> answers = sources.list(
                        key, new FormRequest(null, null, council, Actor.current(), "", null, name -> null));
                list |= answers != null;
                (answers == null ? List.of() : answers).forEach(answer -> offered.putIfAbsent(value(answer), answer));
            }
            return list ? new ArrayList<>(offered.values()) : null;
        };
    }

    private static boolean isShown(JsonNode question) {
        return question.path("disabled").asBoolean()
                || question.path("readonly").asBoolean();
    }

    private static List<?> with(List<?> offered, Object shown) {
        List<Object> all = new ArrayList<>(offered);
        List<?> values = shown instanceof List<?> several ? several : shown == null ? List.of() : List.of(shown);
        values.stream()
                .filter(value -> offered.stream().noneMatch(answer -> value.equals(value(answer))))
                .forEach(value -> all.add(AnswerList.answer(value.toString(), value.toString())));
        return all;
    }

    private static Object value(Object answer) {
        return ((Map<?, ?>) answer).get("value");
    }
}
