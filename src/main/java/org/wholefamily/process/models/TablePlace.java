package org.wholefamily.process.models;

import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Where in a table something is. */
record TablePlace(Decision decision, DecisionTable table, DmnElement element, Integer row, String label) {

    TablePlace(Decision decision, DecisionTable table) {
        this(decision, table, table, null, null);
    }

    TablePlace row(Rule rule, int number) {
        return new TablePlace(decision, table, rule, number, null);
    }

    TablePlace column(DmnElement at, String name, String otherwise) {
        return new TablePlace(decision, table, at, row, name == null || name.isBlank() ? otherwise : name);
    }

    TablePlace of(DmnElement at) {
        return new TablePlace(decision, table, at, row, label);
    }

    ModelFault fault(String file, String reason) {
        String id = element.getId() == null ? String.valueOf(decision.getId()) : element.getId();
        String question = decision.getName() == null ? decision.getId() : decision.getName();
        return new ModelFault(file, id, reason).at(question, row, label);
    }
}
