package org.wholefamily.process.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.wholefamily.process.FormFault;
import org.wholefamily.process.FormRefused;

/** Collects what is wrong with a submission, one fault a place, so that people are told all of it at once. */
final class Faults {

    private final List<FormFault> told = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    void add(FormFault fault) {
        if (places.add(fault.path()) && told.size() < FormRefused.MOST_TOLD) {
            told.add(fault);
        }
    }

    /** What a check makes of an answer; null when it refuses the answer, which is noted. */
    <T> T noted(Supplier<T> check) {
        try {
            return check.get();
        } catch (FormRefused refused) {
            refused.faults().forEach(this::add);
            return null;
        }
    }

    int count() {
        return places.size();
    }

    /** @throws FormRefused when there is any fault */
    void refuse() {
        if (!told.isEmpty()) {
            throw new FormRefused(told, count() - told.size());
        }
    }
}
