package org.wholefamily.security;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.NamedReaders;

/** Who ended a task and when, for somebody of the same council who still has it on the screen. */
@Component
class EndedTasks {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK).withZone(BusinessClock.ZONE);

    private final HistoryService history;
    private final AskingAs asking;
    private final ObjectProvider<NamedReaders> named;

    EndedTasks(@Lazy HistoryService history, AskingAs asking, ObjectProvider<NamedReaders> named) {
        this.history = history;
        this.asking = asking;
        this.named = named;
    }

    /** Empty when the task is open, or none that the person may know of. */
    Optional<String> explain(String task, User person) {
        return asking.product(() -> Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .finished()
                        .singleResult())
                .filter(ended -> person.operator() || mayKnow(person, ended))
                .map(this::words));
    }

    private boolean mayKnow(User person, HistoricTaskInstance ended) {
        String root = ended.getRootProcessInstanceId();
        String caseReference = root == null
                ? null
                : Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                                .processInstanceId(root)
                                .singleResult())
                        .map(HistoricProcessInstance::getBusinessKey)
                        .orElse(null);
        return person.councils().contains(ended.getTenantId())
                && (caseReference == null || !named.getObject().hide(caseReference, person));
    }

    private String words(HistoricTaskInstance task) {
        String at = MOMENT.format(task.getEndTime().toInstant());
        return "completed".equals(task.getDeleteReason())
                ? "This task was already completed by " + doer(task) + " at " + at
                : "This task was ended at " + at + ", because it is no longer needed";
    }

    private String doer(HistoricTaskInstance task) {
        return history.createUserOperationLogQuery().taskId(task.getId()).operationType("Complete").list().stream()
                .map(UserOperationLogEntry::getUserId)
                .filter(user -> user != null)
                .findFirst()
                .orElse(task.getAssignee() == null ? "somebody else" : task.getAssignee());
    }
}
