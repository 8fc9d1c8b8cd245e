package org.wholefamily.process.form;

import java.util.Map;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Looks up what the form of a task or of a start asks; nothing where there is none. */
final class FormAsked {

    private FormAsked() {}

    static Command<Map<String, Field>> byTask(FormContracts contracts, String taskId) {
        return command -> {
            TaskEntity task = command.getTaskManager().findTaskById(taskId);
            return task == null || task.getTaskDefinition() == null
                    ? Map.of()
                    : fields(
                            contracts,
                            task.getTaskDefinition().getTaskFormHandler().createTaskForm(task));
        };
    }

    static Command<Map<String, Field>> byProcess(FormContracts contracts, String processId) {
        return command -> {
            ProcessDefinitionEntity process = process(command, processId);
            return process.getStartFormHandler() == null
                    ? Map.of()
                    : fields(contracts, process.getStartFormHandler().createStartFormData(process));
        };
    }

    private static ProcessDefinitionEntity process(CommandContext command, String processId) {
        return command.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processId);
    }

    private static Map<String, Field> fields(FormContracts contracts, FormData form) {
        return contracts.form(form).map(FormSchema::fields).orElse(Map.of());
    }
}
