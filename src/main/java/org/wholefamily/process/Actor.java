package org.wholefamily.process;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Who acts in the engine's running command. */
public final class Actor {

    private Actor() {}

    /** The user id; null when the clock or the engine itself acts. */
    public static String current() {
        CommandContext command = Context.getCommandContext();
        return command == null ? null : command.getAuthenticatedUserId();
    }
}
