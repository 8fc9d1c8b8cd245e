package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.wholefamily.process.form.FormTrial;

/** Finds what nobody could answer in a question whose properties are each as they should be. */
final class QuestionCheck {

    private static final Set<String> YES_NO = Set.of("yes", "no", "unknown");

    private final JsonNode component;
    private final String type;
    private final Consumer<String> fault;

    private QuestionCheck(JsonNode component, Consumer<String> fault) {
        this.component = component;
        this.type = component.path("type").asText();
        this.fault = fault;
    }

    /** @param fault takes each reason */
    static void check(JsonNode component, Consumer<String> fault) {
        QuestionCheck check = new QuestionCheck(component, fault);
        check.key();
        if (FormTrial.offers(check.type)) {
            check.choices();
        }
        check.bounds("minLength", "maxLength");
        check.bounds("min", "max");
        if (check.type.equals("number")) {
            check.steps();
        }
        check.others();
        String refusal = FormTrial.refusalOfDefault(component);
        if (refusal != null) {
            fault.accept("the default answer breaks the question's own rules: " + refusal);
        }
    }

    private void key() {
        boolean named = component.hasNonNull(type.equals("dynamiclist") ? "path" : "key")
                && !component
                        .path(type.equals("dynamiclist") ? "path" : "key")
                        .asText()
                        .isEmpty();
        if (!named && (FormTrial.asks(type) || type.equals("dynamiclist"))) {
            fault.accept("a question has a key, and a list a path: a name under which its answer is kept");
        }
    }

    private void choices() {
        List<String> sources = Stream.of("values", "valuesKey", "valuesExpression")
                .filter(component::hasNonNull)
                .toList();
        if (sources.size() > 1) {
            fault.accept("the answers come from " + String.join(" and ", sources) + ": what is allowed is one of them");
        }
        if (sources.isEmpty() || component.path("values").isEmpty() && sources.contains("values")) {
            fault.accept("a choice has no answers");
        }
        Set<String> values = new HashSet<>();
        component.path("values").forEach(option -> {
            String value = option.path("value").asText();
            if (!values.add(value)) {
                fault.accept("the answer \"" + FormGrammar.shortened(value) + "\" is offered twice");
            }
        });
        if (component.path("properties").path("type").asText().equals("boolean")
                && sources.equals(List.of("values"))
                && !(YES_NO.containsAll(values) && values.containsAll(Set.of("yes", "no")))) {
            fault.accept("a question of the type boolean offers the values yes and no, and unknown if you like");
        }
    }

    private void bounds(String lower, String upper) {
        BigDecimal least = Takes.number(component.path("validate").path(lower));
        BigDecimal most = Takes.number(component.path("validate").path(upper));
        if (least != null && most != null && least.compareTo(most) > 0) {
            fault.accept("\"%s\" is %s and \"%s\" is %s: no answer fits both"
                    .formatted(lower, least.toPlainString(), upper, most.toPlainString()));
        }
    }

    /** The first step that is not below the least answer must not be above the most. */
    private void steps() {
        BigDecimal least = Takes.number(component.path("validate").path("min"));
        BigDecimal most = Takes.number(component.path("validate").path("max"));
        BigDecimal increment = Takes.number(component.path("increment"));
        int digits = component.path("decimalDigits").asInt(-1);
        BigDecimal step = increment != null ? increment : digits < 0 ? null : BigDecimal.ONE.movePointLeft(digits);
        if (step == null || least == null || most == null || least.compareTo(most) > 0) {
            return;
        }
        BigDecimal first = least.divide(step, 0, RoundingMode.CEILING).multiply(step);
        if (first.compareTo(most) > 0) {
            fault.accept("no answer from %s to %s is a multiple of %s"
                    .formatted(least.toPlainString(), most.toPlainString(), step.toPlainString()));
        }
    }

    private void others() {
        if (type.equals("datetime")) {
            DayCheck.check(component, fault);
        }
        if (type.equals("dynamiclist") && !component.path("disableCollapse").asBoolean()) {
            fault.accept("a list without disableCollapse loses all entries after the fifth");
        }
        if (type.equals("expression") && !component.hasNonNull("expression")) {
            fault.accept("an expression is missing");
        }
        if (component.path("readonly").asBoolean()
                && component.path("validate").path("required").asBoolean()
                && !component.hasNonNull("defaultValue")) {
            fault.accept("what is only shown cannot be demanded: take away required, or readonly");
        }
        String entries = component.path("properties").path("minEntries").asText("0");
        if (type.equals("dynamiclist") && !entries.matches("\\d{1,2}|" + FormTrial.MOST_ENTRIES)) {
            fault.accept("\"minEntries\" is \"%s\"; what is allowed: a whole number from 0 to %d"
                    .formatted(FormGrammar.shortened(entries), FormTrial.MOST_ENTRIES));
        }
        String personal = component.path("properties").path("personal").asText("true");
        if (!Set.of("true", "false").contains(personal)) {
            fault.accept("\"personal\" is \"%s\"; what is allowed: true or false"
                    .formatted(FormGrammar.shortened(personal)));
        }
        if (type.equals("dynamiclist") && asks(component).findAny().isEmpty()) {
            fault.accept("a list asks nothing");
        }
    }

    private static Stream<JsonNode> asks(JsonNode holder) {
        return StreamSupport.stream(holder.path("components").spliterator(), false)
                .flatMap(child -> Stream.concat(Stream.of(child), asks(child)))
                .filter(child -> FormTrial.asks(child.path("type").asText()));
    }
}
