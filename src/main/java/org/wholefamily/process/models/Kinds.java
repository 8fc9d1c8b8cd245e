package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.wholefamily.process.form.AskedQuestion;

/** Of what kind the variables of each process are, as code, forms, tables and the processes themselves tell. */
final class Kinds {

    /** What a variable holds. */
    enum Kind {
        FLAG,
        LIST,
        ITEM,
        OTHER
    }

    private static final Pattern PART = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)}");

    private final Names names;
    private final Rows rows;
    private final Map<String, Kind> declared = new TreeMap<>();
    private final Map<String, Map<String, Set<Kind>>> known = new TreeMap<>();
    private boolean more = true;

    Kinds(Names names, Rows rows) {
        this.names = names;
        this.rows = rows;
        DeclaredVariables.types().forEach((name, type) -> declared.put(name, kind(type)));
        names.shared().processes().values().forEach(this::asked);
        names.all().processes().forEach(this::told);
        while (more) {
            more = false;
            names.all().processes().forEach(this::handedOn);
        }
    }

    /** What a variable of a process can hold; empty when nobody tells. */
    Set<Kind> of(String process, String name) {
        Kind kind = declared.get(name);
        return kind != null
                ? EnumSet.of(kind)
                : known.getOrDefault(process, Map.of()).getOrDefault(name, Set.of());
    }

    private static Kind kind(Class<?> type) {
        return type == Boolean.class ? Kind.FLAG : type == Object.class ? Kind.LIST : Kind.OTHER;
    }

    /** What a shared process takes for the answer of a gateway is one. */
    private void asked(BpmnModelInstance model) {
        model.getModelElementsByType(ConditionExpression.class).stream()
                .map(condition -> condition.getTextContent().strip())
                .filter(condition -> condition.matches("\\$\\{\\w+}"))
                .forEach(condition -> declared.putIfAbsent(condition.substring(2, condition.length() - 1), Kind.FLAG));
    }

    private void told(String process, BpmnModelInstance model) {
        Names.forms(model)
                .flatMap(ref -> Refs.found(ref, names.all().forms()).values().stream())
                .forEach(form -> form.questions().values().stream()
                        .filter(question -> !question.personal())
                        .forEach(question -> tell(process, question.key(), kind(form.json(), question))));
        for (MultiInstanceLoopCharacteristics loop :
                model.getModelElementsByType(MultiInstanceLoopCharacteristics.class)) {
            tell(process, loop.getCamundaElementVariable(), Kind.ITEM);
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances")
                    .forEach(name -> tell(process, name, Kind.OTHER));
        }
        for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
            if ("singleEntry".equals(task.getCamundaMapDecisionResult())) {
                rows.columns(task)
                        .values()
                        .forEach(type -> tell(process, task.getCamundaResultVariable(), kinds(type)));
            }
        }
    }

    private static Kind kind(JsonNode form, AskedQuestion question) {
        return switch (question.kind()) {
            case "checkbox" -> Kind.FLAG;
            case "choice" -> isFlag(form, question.key()) ? Kind.FLAG : Kind.OTHER;
            case "choices", "list" -> Kind.LIST;
            default -> Kind.OTHER;
        };
    }

    private static boolean isFlag(JsonNode parent, String key) {
        for (JsonNode component : parent.path("components")) {
            boolean flag = component.path("key").asText().equals(key)
                    && component.path("properties").path("type").asText().equals("boolean");
            if (flag || isFlag(component, key)) {
                return true;
            }
        }
        return false;
    }

    /** What a column without a type gives is tried elsewhere, with what the process does with it. */
    private static Kind[] kinds(String column) {
        return column.isEmpty()
                ? Kind.values()
                : new Kind[] {column.equalsIgnoreCase("boolean") ? Kind.FLAG : Kind.OTHER};
    }

    private void handedOn(String process, BpmnModelInstance model) {
        model.getModelElementsByType(CamundaInputParameter.class)
                .forEach(parameter -> worked(process, parameter, parameter.getCamundaName()));
        model.getModelElementsByType(CamundaOutputParameter.class)
                .forEach(parameter -> worked(process, parameter, parameter.getCamundaName()));
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            for (String called : Calls.called(names.all(), call)) {
                mappings(call, CamundaIn.class)
                        .forEach(in -> same(process, in.getCamundaSource(), called, in.getCamundaTarget()));
                mappings(call, CamundaOut.class)
                        .forEach(out -> same(called, out.getCamundaSource(), process, out.getCamundaTarget()));
            }
        }
    }

    private void worked(String process, ModelElementInstance parameter, String name) {
        String text = parameter.getTextContent().strip();
        Matcher part = PART.matcher(text);
        if (text.matches("\\$\\{\\w+}")) {
            same(process, text.substring(2, text.length() - 1), process, name);
        } else if (text.matches("\\$\\{(!.*|.*[=<>].*)}")) {
            tell(process, name, Kind.FLAG);
        } else if (text.startsWith("${JSON(")) {
            tell(process, name, Kind.LIST);
        } else if (part.matches() && rows.of(parameter, part.group(1)) != null) {
            tell(process, name, kinds(rows.of(parameter, part.group(1)).getOrDefault(part.group(2), "")));
        } else if (!text.isEmpty()) {
            tell(process, name, Kind.OTHER);
        }
    }

    private void same(String from, String source, String to, String target) {
        if (source != null && target != null) {
            tell(to, target, of(from, source).toArray(Kind[]::new));
        }
    }

    private void tell(String process, String name, Kind... kinds) {
        if (name != null && kinds.length > 0) {
            more |= known.computeIfAbsent(process, any -> new TreeMap<>())
                    .computeIfAbsent(name, any -> EnumSet.noneOf(Kind.class))
                    .addAll(List.of(kinds));
        }
    }

    private static <T extends ModelElementInstance> Collection<T> mappings(CallActivity call, Class<T> kind) {
        return call.getExtensionElements() == null
                ? List.of()
                : call.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(kind)
                        .list();
    }
}
