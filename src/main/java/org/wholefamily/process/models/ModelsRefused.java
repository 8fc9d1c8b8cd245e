package org.wholefamily.process.models;

import java.util.List;
import java.util.stream.Collectors;

/** A model set was refused as a whole; nothing of it is in force. */
public class ModelsRefused extends RuntimeException {

    private final List<ModelFault> faults;

    ModelsRefused(String set, List<ModelFault> faults) {
        super("The model set " + set + " is refused, nothing of it is deployed:\n"
                + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
        this.faults = faults;
    }

    /** At least one, each with its place. */
    public List<ModelFault> faults() {
        return faults;
    }
}
