package org.wholefamily.process.models;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The rows of tables that processes keep in a variable, to read their parts. */
record Rows(Names names) {

    /** What the tables of a task give, with the types; of those of several schemes what any of them gives. */
    Map<String, String> columns(BusinessRuleTask task) {
        Map<String, String> columns = new TreeMap<>();
        Refs.found(task.getCamundaDecisionRef(), names.all().decisions()).values().stream()
                .filter(file -> file.top() != null)
                .forEach(file -> columns.putAll(file.outputs()));
        return columns;
    }

    /**
     * The columns of the row that a variable is at a place of a process: of the task around it, or of any task of the process;
     * null when it is no row.
     */
    Map<String, String> of(ModelElementInstance place, String variable) {
        ModelElementInstance at = place;
        while (at != null && !(at instanceof BusinessRuleTask)) {
            at = at.getParentElement();
        }
        if (at instanceof BusinessRuleTask task && variable.equals(task.getCamundaResultVariable())) {
            return "singleResult".equals(task.getCamundaMapDecisionResult()) ? columns(task) : null;
        }
        Map<String, String> columns = new TreeMap<>();
        tasks(place, variable)
                .filter(task -> "singleResult".equals(task.getCamundaMapDecisionResult()))
                .forEach(task -> columns.putAll(columns(task)));
        return columns.isEmpty() ? null : columns;
    }

    /** The tasks of a process whose tables answer into a variable. */
    static Stream<BusinessRuleTask> tasks(ModelElementInstance place, String variable) {
        return place.getModelInstance().getModelElementsByType(BusinessRuleTask.class).stream()
                .filter(task -> variable.equals(task.getCamundaResultVariable()));
    }
}
