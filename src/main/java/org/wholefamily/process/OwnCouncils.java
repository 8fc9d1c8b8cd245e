package org.wholefamily.process;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The councils of who is asking, within a command of the engine. */
public final class OwnCouncils {

    /** What whoever works for none is told, as the words that follow the name of a question. */
    public static final String NONE = "you work for no council yet; whoever looks after the accounts adds you to yours";

    private static final String COUNCIL = CaseVariables.COUNCIL.name();

    private OwnCouncils() {}

    /** None when the product itself asks. */
    public static List<String> all() {
        Authentication who = Context.getCommandContext().getAuthentication();
        return who == null || who.getTenantIds() == null ? List.of() : who.getTenantIds();
    }

    /** Whether somebody may start something for a council; the product itself may for each. */
    public static boolean have(String council) {
        return Context.getCommandContext().getAuthentication() == null || all().contains(council);
    }

    /** @throws FormRefused when a person is in no council, for which nothing can be started */
    public static void require() {
        if (Context.getCommandContext().getAuthentication() != null && all().isEmpty()) {
            throw new FormRefused(COUNCIL, NONE);
        }
    }

    /** @throws FormRefused when there is none, or one has to be named among several */
    public static String only() {
        require();
        if (all().size() != 1) {
            throw new FormRefused(COUNCIL, "say for which council this is");
        }
        return all().get(0);
    }
}
