package org.wholefamily.leadprofessional;

import org.wholefamily.process.Variable;

/** The words of the processes {@code lead-professional} and {@code lead-change}. */
public final class LeadProcess {

    static final String CHANGE = "lead-change";
    static final String APPOINT_NEW_LEAD = "userTask_appointNewLead";

    /** The user id of whom a manager appoints in place of the lead. */
    static final Variable<String> NEW_LEAD = Variable.text("newLead");

    static final Variable<String> OFFERED_TO = Variable.text("offeredTo");
    static final Variable<Boolean> ACCEPTED = Variable.flag("accepted");
    static final Variable<String> DECLINE_REASON = Variable.text("declineReason");
    static final Variable<Integer> REFUSALS = Variable.number("refusals");
    /** Whether two professionals have declined to lead. */
    static final Variable<Boolean> REFUSED_TWICE = Variable.flag("refusedTwice");
    /** The day on which the family got its lead professional. */
    public static final Variable<String> LEAD_ASSIGNED_ON = Variable.text("leadAssignedOn");

    private LeadProcess() {}
}
