package org.wholefamily.process;

import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * The engine's history without a row for each answer and each change of a variable: who answered what, and when, stands in
 * our own record of submissions, which is never changed. Nor are there rows of decisions that no process asked for.
 */
class CaseHistory extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricFormPropertyEventEntity) && !isTrial(event)) {
            super.handleEvent(event);
        }
    }

    /** Whoever tries a rule may do it with what they know of a family. */
    private static boolean isTrial(HistoryEvent event) {
        return event instanceof HistoricDecisionEvaluationEvent decided
                && decided.getRootHistoricDecisionInstance().getProcessInstanceId() == null;
    }

    @Override
    protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity event) {
        return false;
    }
}
