package org.wholefamily.process.models;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.wholefamily.process.models.Kinds.Kind;

/** Whether a process reads its variables as what they hold: the engine fails where a text is asked for yes or no. */
final class ValuesCheck {

    private static final Pattern ASKED = Pattern.compile("\\$\\{!?(\\w+)}");
    private static final Pattern COMPARED =
            Pattern.compile("\\$\\{!?(\\w+)\\s*(?:==|!=|<=|>=|<|>)\\s*('.*'|-?\\d+)\\s*}");
    private static final Pattern PART = Pattern.compile("\\$\\{!?(JSON\\()?(\\w+)\\.(\\w+)(\\(\\))?\\)?}");

    private final Rows rows;
    private final Kinds kinds;
    private final Faults faults;

    ValuesCheck(Names names, Faults faults) {
        this.rows = new Rows(names);
        this.kinds = new Kinds(names, rows);
        this.faults = faults;
    }

    void check(String id, BpmnModelInstance own) {
        own.getModelElementsByType(ConditionExpression.class).forEach(condition -> condition(id, condition));
        own.getModelElementsByType(CompletionCondition.class).forEach(condition -> condition(id, condition));
        own.getModelElementsByType(CamundaInputParameter.class)
                .forEach(parameter -> part(id, parameter, parameter.getTextContent()));
        own.getModelElementsByType(CamundaOutputParameter.class)
                .forEach(parameter -> part(id, parameter, parameter.getTextContent()));
        own.getModelElementsByType(MultiInstanceLoopCharacteristics.class).stream()
                .filter(loop -> loop.getCamundaCollection() != null)
                .forEach(loop -> part(id, loop, loop.getCamundaCollection()));
    }

    private void condition(String id, Expression condition) {
        String text = condition.getTextContent().strip();
        Matcher asked = ASKED.matcher(text);
        Matcher compared = COMPARED.matcher(text);
        if (asked.matches() && !holds(id, asked.group(1), Kind.FLAG)) {
            fault(
                    id,
                    condition,
                    asked.group(1) + " is not yes or no: what is allowed is to compare it, as in ${" + asked.group(1)
                            + " == 'word'}");
        } else if (compared.matches()
                && holds(id, compared.group(1), Kind.FLAG)
                && !holds(id, compared.group(1), Kind.OTHER)) {
            fault(
                    id,
                    condition,
                    compared.group(1) + " is yes or no: what is allowed is ${" + compared.group(1) + "}, or ${!"
                            + compared.group(1) + "}");
        } else if (PART.matcher(text).matches()) {
            part(id, condition, text);
        }
    }

    private boolean holds(String process, String name, Kind kind) {
        return kinds.of(process, name).contains(kind);
    }

    private void part(String id, ModelElementInstance place, String text) {
        Matcher part = PART.matcher(text.strip());
        if (!part.matches()) {
            return;
        }
        String variable = part.group(2);
        if (part.group(4) != null) {
            boolean list = part.group(3).equals("elements");
            boolean answered = Rows.tasks(place, variable).findAny().isPresent();
            if (answered || !holds(id, variable, list ? Kind.LIST : Kind.ITEM)) {
                fault(
                        id,
                        place,
                        variable
                                + (list ? " is not a list that a form or the product made" : " is no entry of a list"));
            }
            return;
        }
        Map<String, String> row = rows.of(place, variable);
        if (row == null) {
            fault(
                    id,
                    place,
                    variable + " is no row of a table: what is allowed is the result of a table with one answer,"
                            + " camunda:mapDecisionResult=\"singleResult\"");
        } else if (!row.containsKey(part.group(3))) {
            fault(
                    id,
                    place,
                    "the table gives no " + part.group(3) + ": what it gives is " + String.join(", ", row.keySet()));
        } else if (part.group(1) != null && !row.get(part.group(3)).isEmpty()) {
            fault(id, place, part.group(3) + " is no list");
        } else if (place instanceof Expression && !Set.of("", "boolean").contains(row.get(part.group(3)))) {
            fault(id, place, part.group(3) + " is not yes or no");
        }
    }

    private void fault(String id, ModelElementInstance place, String reason) {
        ModelElementInstance at = place;
        while (at.getParentElement() != null && at.getAttributeValue("id") == null) {
            at = at.getParentElement();
        }
        faults.add("bpmn/" + id + ".bpmn", at.getAttributeValue("id"), reason);
    }
}
