package org.wholefamily.process;

/** The variables that every process of a case carries. */
public final class CaseVariables {

    public static final Variable<String> CASE_REFERENCE = Variable.text("caseReference");
    public static final Variable<String> COUNCIL = Variable.text("council");
    public static final Variable<String> SCHEME = Variable.text("scheme");
    public static final Variable<String> AGENCY = Variable.text("agency");
    public static final Variable<Integer> TASK_PRIORITY = Variable.number("taskPriority");
    public static final Variable<String> LEAD_PROFESSIONAL = Variable.text("leadProfessional");

    private CaseVariables() {}
}
