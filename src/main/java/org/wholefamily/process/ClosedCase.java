package org.wholefamily.process;

import org.wholefamily.problem.Refusal;

/** The case is closed and takes nothing more. */
public class ClosedCase extends RuntimeException implements Refusal {

    public ClosedCase(String caseReference) {
        super("The case " + caseReference + " is closed and takes no more messages");
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String kind() {
        return "CaseClosed";
    }
}
