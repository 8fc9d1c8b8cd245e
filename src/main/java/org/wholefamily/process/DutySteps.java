package org.wholefamily.process;

import java.util.List;

/** The steps that social care has by law, whatever a family agreed to and whoever may know of it. */
public final class DutySteps {

    /** The group whose duty they are. */
    public static final String GROUP = "agency-social-care";

    /** The ids of their tasks. */
    public static final List<String> TASKS =
            List.of("userTask_receiveFromFrontDoor", "userTask_respondToConcern", "userTask_acceptStepUp");

    private DutySteps() {}

    /** Whether the step of this word is one of them. */
    public static boolean contains(String step) {
        return TASKS.contains("userTask_" + step);
    }
}
