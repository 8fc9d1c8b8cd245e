package org.wholefamily.process.models;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a check finds wrong, each thing once, and which files must not be in force for a moment. */
final class Faults {

    private final Set<ModelFault> found = new LinkedHashSet<>();
    private final Set<String> unsafe = new TreeSet<>();

    void add(String file, String element, String reason) {
        found.add(new ModelFault(file, element, reason));
    }

    /** Something that could run code, or could make a case another one. */
    void addUnsafe(String file, String element, String reason) {
        add(file, element, reason);
        unsafe.add(file);
    }

    void add(ModelFault fault) {
        found.add(fault);
    }

    void addAll(List<ModelFault> faults) {
        found.addAll(faults);
    }

    /** Runs a part of the check whose failure is a fault of the file that it reads. */
    void guarding(String file, Runnable check) {
        Guarded.reading(file, found::add, check);
    }

    List<ModelFault> list() {
        return List.copyOf(found);
    }

    Set<String> files() {
        Set<String> files = new TreeSet<>();
        found.forEach(fault -> files.add(fault.file()));
        return files;
    }

    Set<String> unsafe() {
        return Set.copyOf(unsafe);
    }
}
