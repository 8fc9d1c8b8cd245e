package org.wholefamily.process.models;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a check finds wrong, each thing once. */
final class Faults {

    private final Set<ModelFault> found = new LinkedHashSet<>();

    void add(String file, String element, String reason) {
        found.add(new ModelFault(file, element, reason));
    }

    void addAll(List<ModelFault> faults) {
        found.addAll(faults);
    }

    List<ModelFault> list() {
        return List.copyOf(found);
    }
}
