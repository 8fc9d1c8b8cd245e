package org.wholefamily.process;

import java.util.Arrays;

/** Faults that come up while a process moves on, and are no fault of the call that moved it. */
public final class ProcessMoving {

    /** Where the engine walks through a model. */
    private static final String WALK = "org.camunda.bpm.engine.impl.pvm.";

    private ProcessMoving() {}

    /** Whether a fault was thrown from within a process that moves on. */
    public static boolean causes(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(WALK));
    }
}
