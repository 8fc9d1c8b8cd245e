package org.wholefamily.process.models;

import java.util.function.Consumer;

/** Reads what a council wrote so that whatever goes wrong in it, the end of the stack included, is a fault of that file. */
final class Guarded {

    private Guarded() {}

    static void reading(String file, Consumer<ModelFault> faults, Runnable reading) {
        try {
            reading.run();
        } catch (StackOverflowError e) {
            faults.accept(new ModelFault(file, file, "is nested too deeply to be read"));
        } catch (RuntimeException e) {
            faults.accept(new ModelFault(file, file, "cannot be read: " + ReadSet.rootMessage(e)));
        }
    }
}
