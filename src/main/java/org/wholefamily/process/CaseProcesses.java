package org.wholefamily.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The running processes of a case, found by its reference. */
@Service
public class CaseProcesses {

    private static final String CONSENT_WITHDRAWN = "consentWithdrawn";

    private final RuntimeService runtime;
    private final TaskService tasks;

    CaseProcesses(@Lazy RuntimeService runtime, @Lazy TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** Starts a process for a case; the tenant is the case's council, which {@code variables} must hold. */
    public void start(String process, String caseReference, Map<String, Object> variables) {
        runtime.createProcessInstanceByKey(process)
                .processDefinitionWithoutTenantId()
                .businessKey(caseReference)
                .setVariables(variables)
                .execute();
    }

    /**
     * Sends a message to the one process of the case that waits for it.
     *
     * @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException when none waits
     */
    public void send(String message, String caseReference, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseReference)
                .setVariables(variables)
                .correlate();
    }

    /** Sends a message to the process of the case in which a variable has the given value; does nothing when none waits. */
    public void sendWhere(String message, String caseReference, String variable, Object value) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseReference)
                .processInstanceVariableEquals(variable, value)
                .correlateAll();
    }

    /** Ends every open task of an agency on a case, as its models say for withdrawn consent. */
    public void endTasksOf(String agency, String caseReference) {
        for (Task task : openTasks(caseReference, "agency-" + agency)) {
            tasks.handleBpmnError(task.getId(), CONSENT_WITHDRAWN);
        }
    }

    private List<Task> openTasks(String caseReference, String group) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseReference)
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .list();
    }
}
