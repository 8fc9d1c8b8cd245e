package org.wholefamily.process.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Holds every entry of a list to the questions of the list. */
final class ListCheck {

    private final Question question;
    private final List<Function<String, Object>> served;
    private final Faults faults;

    /** @param served what the place of the list may have been filled with */
    ListCheck(Question question, List<Function<String, Object>> served, Faults faults) {
        this.question = question;
        this.served = served;
        this.faults = faults;
    }

    List<Object> entries(Object value) {
        if (!Plain.unset(value) && !(value instanceof List)) {
            throw question.refused("must be a list");
        }
        List<?> given = value instanceof List<?> list ? list : List.of();
        if (given.size() > FormTrial.MOST_ENTRIES) {
            throw question.refused("must have no more than " + FormTrial.MOST_ENTRIES + " entries");
        }
        List<Object> entries = new ArrayList<>();
        int faulty = 0;
        for (int i = 0; i < given.size(); i++) {
            int before = faults.count();
            Map<String, Object> entry = given.get(i) == null ? Map.of() : entry(given.get(i), i);
            if (faults.count() > before) {
                faulty++;
            } else if (!entry.values().stream().allMatch(Plain::unset)) {
                entries.add(entry);
            }
        }
        requireEntries(entries.size() + faulty);
        return entries;
    }

    private Map<String, Object> entry(Object value, int index) {
        Place place = question.place().entry(question.field(), index);
        if (!(value instanceof Map<?, ?> given)) {
            faults.add(place.fault("", "must hold the answers of one entry"));
            return Map.of();
        }
        Map<String, Field> children = question.field().children();
        Map<String, Object> shown = Field.shown(children, given);
        Scope before = question.scope().entry(shown, index + 1);
        Scope inside = before.with(RootValues.visible(children, shown, before));
        return new FormCheck(children, Served.entries(served, question.field().key()), inside, place, faults)
                .answers(given);
    }

    private void requireEntries(int found) {
        String property = question.field().property("minEntries");
        int least = property.matches("\\d{1,3}")
                ? Integer.parseInt(property)
                : question.field().required() ? 1 : 0;
        if (found < least) {
            throw question.refused(least == 1 ? "needs at least one entry" : "needs at least " + least + " entries");
        }
    }
}
