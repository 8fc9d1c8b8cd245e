package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.InputData;
import org.wholefamily.process.models.Fact.Kind;

/** What the facts of one decision can be: as the forms of the processes around it ask them, else as tables declare them. */
final class Facts {

    private static final Pattern SCHEME = Pattern.compile("-([a-z]+-\\d{4})$");

    private final Map<String, Fact> asked = new TreeMap<>();
    private final Map<String, String> types = new TreeMap<>();
    private final boolean known;

    /**
     * @param files the council's own file of the decision, and the shared one
     */
    Facts(String decision, Names names, List<DecisionFile> files) {
        Matcher scheme = SCHEME.matcher(decision);
        String code = scheme.find() ? scheme.group(1) : "";
        names.callers(decision)
                .flatMap(process -> Names.forms(names.all().processes().get(process)))
                .map(ref -> ref.replace("${scheme}", code))
                .distinct()
                .flatMap(ref -> Refs.found(ref, names.all().forms()).values().stream())
                .forEach(form -> form(form.json(), false));
        files.forEach(this::declared);
        known = files.size() == 1;
    }

    /** What the shared table takes, services may ask too, whatever the forms say. */
    Fact of(String name) {
        Fact fact = asked.get(name);
        if (fact == null) {
            return Fact.ofType(types.getOrDefault(name, ""));
        }
        return known ? fact : fact.asServicesMayAsk();
    }

    /** What the forms ask, else what the shared table takes; null when neither tells. */
    Fact asked(String name) {
        return asked.getOrDefault(name, types.containsKey(name) ? Fact.ofType(types.get(name)) : null);
    }

    private void declared(DecisionFile file) {
        file.model().getModelElementsByType(InputData.class).stream()
                .filter(fact -> fact.getInformationItem() != null
                        && fact.getInformationItem().getTypeRef() != null)
                .forEach(fact -> types.put(
                        fact.getInformationItem().getName(),
                        fact.getInformationItem().getTypeRef()));
        Sheet.of(file.decisions()).stream()
                .flatMap(sheet -> sheet.inputs().stream())
                .filter(column ->
                        DecisionFile.isName(column.asks()) && !column.type().isEmpty())
                .forEach(column -> types.put(column.asks(), column.type()));
    }

    private void form(JsonNode parent, boolean hidden) {
        for (JsonNode component : parent.path("components")) {
            boolean mayHide = hidden || component.path("conditional").hasNonNull("hide");
            Fact fact = fact(component, mayHide);
            if (fact != null) {
                asked.merge(component.path("key").asText(), fact, Facts::both);
            }
            if (!component.path("type").asText().equals("dynamiclist")) {
                form(component, mayHide);
            }
        }
    }

    private static Fact fact(JsonNode component, boolean mayHide) {
        boolean shown = component.path("disabled").asBoolean() || component.hasNonNull("readonly");
        boolean known = !mayHide
                && !shown
                && component.path("validate").path("required").asBoolean();
        Set<String> options = new LinkedHashSet<>();
        component
                .path("values")
                .forEach(option -> options.add(option.path("value").asText()));
        return switch (component.path("type").asText()) {
            case "number" ->
                new Fact(Kind.NUMBER, number(component, "min"), number(component, "max"), step(component), null, known);
            case "checkbox" -> new Fact(Kind.FLAG, null, null, Fact.HUNDREDTH, null, known);
            case "radio", "select" -> choice(component, options, known, shown);
            case "checklist", "taglist" -> new Fact(Kind.LIST, null, null, Fact.HUNDREDTH, options, false);
            case "datetime" -> new Fact(Kind.DAY, null, null, Fact.HUNDREDTH, null, known);
            default -> null;
        };
    }

    private static Fact choice(JsonNode component, Set<String> options, boolean known, boolean shown) {
        boolean flag = component.path("properties").path("type").asText().equals("boolean");
        boolean closed = !shown && !options.isEmpty();
        return flag
                ? new Fact(
                        Kind.FLAG,
                        null,
                        null,
                        Fact.HUNDREDTH,
                        null,
                        known && Set.of("yes", "no").containsAll(options))
                : new Fact(Kind.TEXT, null, null, Fact.HUNDREDTH, closed ? options : null, known);
    }

    private static BigDecimal number(JsonNode component, String end) {
        JsonNode value = component.path("validate").path(end);
        return value.isNumber() ? value.decimalValue() : null;
    }

    private static BigDecimal step(JsonNode component) {
        JsonNode digits = component.path("decimalDigits");
        return digits.isInt() && digits.asInt() >= 0 && digits.asInt() <= 6
                ? BigDecimal.ONE.movePointLeft(digits.asInt())
                : Fact.HUNDREDTH;
    }

    /** Two forms ask it: it can be what either takes. */
    private static Fact both(Fact one, Fact other) {
        if (one.kind() != other.kind()) {
            return Fact.ofType("");
        }
        Set<String> words = null;
        if (one.words() != null && other.words() != null) {
            words = new LinkedHashSet<>(one.words());
            words.addAll(other.words());
        }
        return new Fact(
                one.kind(),
                one.least() == null || other.least() == null
                        ? null
                        : one.least().min(other.least()),
                one.most() == null || other.most() == null ? null : one.most().max(other.most()),
                one.step().min(other.step()),
                words,
                one.known() && other.known());
    }
}
