package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.wholefamily.process.form.FormTrial;

/** Finds what nobody could answer in a question that asks for a day. */
final class DayCheck {

    private static final List<String> BOUNDS = List.of("notBefore", "notAfter");

    private DayCheck() {}

    static void check(JsonNode component, Consumer<String> fault) {
        if (!component.path("subtype").asText().equals("date")) {
            fault.accept("a date is asked without a time: what is allowed as \"subtype\" is date");
        }
        JsonNode properties = component.path("properties");
        List<String> wrong = BOUNDS.stream()
                .filter(properties::has)
                .filter(name -> !FormTrial.isDayBound(properties.path(name).asText()))
                .toList();
        wrong.forEach(name -> fault.accept(
                "\"%s\" is \"%s\"; what is allowed: today, a number of years such as 120 years ago, or a day as yyyy-mm-dd"
                        .formatted(
                                name,
                                FormGrammar.shortened(properties.path(name).asText()))));
        if (wrong.isEmpty() && FormTrial.neverADay(component)) {
            fault.accept("no day is both \"notBefore\" and \"notAfter\"");
        }
    }
}
