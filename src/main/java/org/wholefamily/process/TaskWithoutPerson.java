package org.wholefamily.process;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells that somebody cannot do a task that would be theirs: the record, and where it was the lead, the managers. */
@Component
class TaskWithoutPerson {

    private final ObjectProvider<LeadWatch> leads;
    private final ObjectProvider<CaseJournal> journal;

    TaskWithoutPerson(ObjectProvider<LeadWatch> leads, ObjectProvider<CaseJournal> journal) {
        this.leads = leads;
        this.journal = journal;
    }

    void tell(String caseReference, String step, boolean lead) {
        journal.ifAvailable(log -> log.record(caseReference, null, "task-without-person", Map.of("step", step)));
        if (lead) {
            leads.ifAvailable(watch -> watch.look(caseReference, null));
        }
    }
}
