package org.wholefamily.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variables that every process of a case carries. */
public final class CaseVariables {

    /** The number of the case, which is also its business key. */
    public static final Variable<String> CASE_REFERENCE =
            new Variable<>("caseReference", String.class, CaseVariables::caseOf);
    /** The council whose case it is, which is also the tenant. */
    public static final Variable<String> COUNCIL =
            new Variable<>("council", String.class, DelegateExecution::getTenantId);
    /** The programme that the family is referred to, such as tf-2012. */
    public static final Variable<String> SCHEME = Variable.text("scheme");
    /** The agency that the task or the message is about. */
    public static final Variable<String> AGENCY = Variable.text("agency");

    public static final Variable<Integer> TASK_PRIORITY = Variable.number("taskPriority");
    /** The user id of the lead professional. */
    public static final Variable<String> LEAD_PROFESSIONAL = Variable.text("leadProfessional");

    public static final Variable<Boolean> MEASURED_AFTER_CLOSURE = Variable.flag("measuredAfterClosure");

    private CaseVariables() {}

    /** The key of the process, or of the nearest one around it: a call may not have handed it on. */
    private static String caseOf(DelegateExecution execution) {
        for (DelegateExecution at = execution;
                at != null;
                at = at.getProcessInstance() == null
                        ? null
                        : at.getProcessInstance().getSuperExecution()) {
            if (at.getProcessBusinessKey() != null) {
                return at.getProcessBusinessKey();
            }
        }
        return null;
    }
}
