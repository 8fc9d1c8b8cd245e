package org.wholefamily.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;

/** Finds what would break at run time in a model set, before anything of it is deployed. */
class ModelCheck {

    private final Predicate<String> bean;

    /** @param bean tells whether the product has a bean of this name */
    ModelCheck(Predicate<String> bean) {
        this.bean = bean;
    }

    /** All that is wrong with the set; empty when it can be deployed. */
    List<ModelFault> faults(ModelSet set) {
        List<ModelFault> faults = new ArrayList<>();
        set.ending(".dmn").forEach((file, content) -> faults.addAll(TableCheck.faults(file, content)));
        set.ending(".form").forEach((file, content) -> faults.addAll(FormFileCheck.faults(file, content)));
        set.ending(".bpmn").forEach((file, content) -> checkProcess(set, file, content, faults));
        return faults;
    }

    private void checkProcess(ModelSet set, String file, byte[] content, List<ModelFault> faults) {
        BpmnModelInstance model;
        try {
            model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (ModelException e) {
            faults.add(new ModelFault(file, file, "is not BPMN: " + rootMessage(e)));
            return;
        }
        for (Process process : model.getModelElementsByType(Process.class)) {
            if (!file.equals("bpmn/" + process.getId() + ".bpmn")) {
                faults.add(new ModelFault(file, process.getId(), "the process id differs from the name of the file"));
            }
        }
        model.getModelElementsByType(UserTask.class)
                .forEach(task -> reference(set, "forms/", task.getCamundaFormRef(), ".form", file, task, faults));
        model.getModelElementsByType(StartEvent.class)
                .forEach(start -> reference(set, "forms/", start.getCamundaFormRef(), ".form", file, start, faults));
        model.getModelElementsByType(BusinessRuleTask.class)
                .forEach(task -> reference(set, "dmn/", task.getCamundaDecisionRef(), ".dmn", file, task, faults));
        model.getModelElementsByType(CallActivity.class)
                .forEach(call -> reference(set, "bpmn/", call.getCalledElement(), ".bpmn", file, call, faults));
        model.getModelElementsByType(ServiceTask.class).forEach(task -> checkWork(file, task, faults));
    }

    private void checkWork(String file, ServiceTask task, List<ModelFault> faults) {
        String expression = task.getCamundaDelegateExpression();
        if (expression == null || !expression.matches("[$#]\\{\\w+}")) {
            faults.add(new ModelFault(file, task.getId(), "a service task names one bean in its delegate expression"));
        } else if (!bean.test(expression.substring(2, expression.length() - 1))) {
            faults.add(new ModelFault(file, task.getId(), "no bean is called " + expression));
        }
    }

    /** An expression in a reference stands for any text: at least one file has to fit. */
    private static void reference(
            ModelSet set,
            String folder,
            String ref,
            String ending,
            String file,
            FlowElement at,
            List<ModelFault> faults) {
        if (ref == null) {
            return;
        }
        String wanted = folder + ref + ending;
        Set<String> names = set.files().keySet();
        String pattern = wanted.replaceAll("[$#]\\{\\w+}", "\\\\E[a-z0-9-]+\\\\Q");
        if (names.stream().noneMatch(name -> name.matches("\\Q" + pattern + "\\E"))) {
            faults.add(new ModelFault(file, at.getId(), "there is no " + wanted));
        }
    }

    static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
