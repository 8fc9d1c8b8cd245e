package org.wholefamily.plan;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;

/** Follows actions from their start as a task of their agency to their end. */
@Service
class ActionWork {

    private final PlanActions actions;
    private final Sharings sharings;
    private final CaseProcesses processes;
    private final ActionTasks tasks;
    private final CaseJournal journal;
    private final BusinessClock clock;

    ActionWork(
            PlanActions actions,
            Sharings sharings,
            CaseProcesses processes,
            ActionTasks tasks,
            CaseJournal journal,
            BusinessClock clock) {
        this.actions = actions;
        this.sharings = sharings;
        this.processes = processes;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /** Gives the action to its agency, unless nothing may be shared with it. */
    void start(PlanAction action) {
        String agency = action.agreed().agency();
        if (!sharings.allows(action.caseReference(), agency, Sharings.PLAN)) {
            keep(action.notShared(clock.today()));
            return;
        }
        keep(action.started());
        processes.send(
                PlanProcess.ACTION_AGREED,
                action.caseReference(),
                Map.of(
                        PlanProcess.ACTION_ID.name(), action.id(),
                        PlanProcess.ACTION_AGENCY.name(), agency,
                        PlanProcess.ACTION_DUE_ON.name(),
                                action.agreed().dueOn().toString()));
    }

    void done(String id, LocalDate on, String result, String whatHappened) {
        keep(actions.get(id).done(on, result, whatHappened));
    }

    void notDone(String id, String reason) {
        keep(actions.get(id).notDone(clock.today(), reason));
    }

    void notShared(String id) {
        keep(actions.get(id).notShared(clock.today()));
    }

    void move(PlanAction action, LocalDate dueOn) {
        keep(action.due(dueOn));
        tasks.move(action, dueOn);
    }

    void stop(PlanAction action) {
        keep(action.stopped(clock.today()));
        processes.sendWhere(
                PlanProcess.ACTION_STOPPED, action.caseReference(), PlanProcess.ACTION_ID.name(), action.id());
    }

    private void keep(PlanAction action) {
        actions.save(action);
        journal.tell(new ActionChanged(
                action.caseReference(),
                action.id(),
                action.agreed().agency(),
                action.state().code(),
                action.agreed().dueOn()));
    }
}
