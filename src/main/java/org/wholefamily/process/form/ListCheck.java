package org.wholefamily.process.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wholefamily.process.FormRefused;

/** Holds every entry of a list to the questions of the list. */
final class ListCheck {

    private ListCheck() {}

    /** @param served what the place of the list may have been filled with */
    static List<Object> entries(Question question, Object value, List<Function<String, Object>> served) {
        if (!Plain.unset(value) && !(value instanceof List)) {
            throw question.refused("must be a list");
        }
        List<?> given = value instanceof List<?> list ? list : List.of();
        if (given.size() > FormTrial.MOST_ENTRIES) {
            throw question.refused("must have no more than " + FormTrial.MOST_ENTRIES + " entries");
        }
        List<Object> entries = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) != null) {
                entries.add(entry(question, given.get(i), i, served));
            }
        }
        entries.removeIf(entry -> ((Map<?, ?>) entry).values().stream().allMatch(Plain::unset));
        requireEntries(question, entries.size());
        return entries;
    }

    private static Map<String, Object> entry(
            Question question, Object value, int index, List<Function<String, Object>> served) {
        String place = question.path() + "[" + index + "]";
        if (!(value instanceof Map<?, ?> given)) {
            throw new FormRefused(place, "must hold the answers of one entry");
        }
        Map<String, Field> children = question.field().children();
        Map<String, Object> shown = Field.shown(children, given);
        Scope before = question.scope().entry(shown, index + 1);
        Scope inside = before.with(RootValues.visible(children, shown, before));
        return new FormCheck(children, Served.entries(served, question.field().key()), inside, place + ".", true)
                .answers(given);
    }

    private static void requireEntries(Question question, int found) {
        String property = question.field().property("minEntries");
        int least = property.matches("\\d{1,3}")
                ? Integer.parseInt(property)
                : question.field().required() ? 1 : 0;
        if (found < least) {
            throw question.refused(least == 1 ? "needs at least one entry" : "needs at least " + least + " entries");
        }
    }
}
