package org.wholefamily.process;

/** The variables that every process of a case carries. */
public final class CaseVariables {

    /** The number of the case, which is also its business key. */
    public static final Variable<String> CASE_REFERENCE = Variable.text("caseReference");
    /** The council whose case it is. */
    public static final Variable<String> COUNCIL = Variable.text("council");
    /** The programme that the family is referred to, such as tf-2012. */
    public static final Variable<String> SCHEME = Variable.text("scheme");
    /** The agency that the task or the message is about. */
    public static final Variable<String> AGENCY = Variable.text("agency");

    public static final Variable<Integer> TASK_PRIORITY = Variable.number("taskPriority");
    /** The user id of the lead professional. */
    public static final Variable<String> LEAD_PROFESSIONAL = Variable.text("leadProfessional");

    public static final Variable<Boolean> MEASURED_AFTER_CLOSURE = Variable.flag("measuredAfterClosure");

    private CaseVariables() {}
}
