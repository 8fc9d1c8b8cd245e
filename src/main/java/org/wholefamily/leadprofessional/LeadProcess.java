package org.wholefamily.leadprofessional;

import org.wholefamily.process.Variable;

/** The words of the process {@code lead-professional}. */
final class LeadProcess {

    static final Variable<String> OFFERED_TO = Variable.text("offeredTo");
    static final Variable<Boolean> ACCEPTED = Variable.flag("accepted");
    static final Variable<String> DECLINE_REASON = Variable.text("declineReason");
    static final Variable<Integer> REFUSALS = Variable.number("refusals");
    /** Whether two professionals have declined to lead. */
    static final Variable<Boolean> REFUSED_TWICE = Variable.flag("refusedTwice");
    /** The day on which the family got its lead professional. */
    static final Variable<String> LEAD_ASSIGNED_ON = Variable.text("leadAssignedOn");

    private LeadProcess() {}
}
