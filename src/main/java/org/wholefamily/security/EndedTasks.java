package org.wholefamily.security;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.CurrentUser.User;

/** Who ended a task and when, for somebody of the same council who still has it on the screen. */
@Component
class EndedTasks {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK).withZone(BusinessClock.ZONE);

    private final HistoryService history;
    private final AskingAs asking;

    EndedTasks(@Lazy HistoryService history, AskingAs asking) {
        this.history = history;
        this.asking = asking;
    }

    /** Empty when the task is open, or none that the person may know of. */
    Optional<String> explain(String task, User person) {
        return asking.product(() -> Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .finished()
                        .singleResult())
                .filter(ended -> person.operator() || person.councils().contains(ended.getTenantId()))
                .map(this::words));
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
