package org.wholefamily.evidence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.Variable;

/** The words of the process of an import; its business key is the number of the import. */
final class EvidenceProcess {

    static final String KEY = "evidence-import";
    static final Variable<String> COUNCIL = CaseVariables.COUNCIL;
    /** Whether rows are left that are not stored. */
    static final Variable<Boolean> MORE_ROWS = Variable.flag("moreRows");
    /** Whether rows are left of which nobody has looked whose they are. */
    static final Variable<Boolean> MORE_PEOPLE = Variable.flag("morePeople");

    private EvidenceProcess() {}

    static long number(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey());
    }
}
