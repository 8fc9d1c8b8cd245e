package org.wholefamily.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Fills a Camunda form in a browser by hand: finds each question by its place on the page, clicks and types as people do. */
final class FormFiller {

    private static final DateTimeFormatter AS_SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Page page;
    private final Map<String, Object> served;

    /** @param served what the form was given to show, with the options that depend on the case */
    FormFiller(Page page, Map<String, Object> served) {
        this.page = page;
        this.served = served;
    }

    /** Answers every question for which there is an answer, from the top of the form to its end. */
    void fill(JsonNode components, Map<String, Object> answers, String suffix) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (type.equals("group")) {
                fill(component.path("components"), answers, suffix);
            } else if (type.equals("dynamiclist")) {
                fillList(component, (List<?>) answers.get(component.path("path").asText()), suffix);
            } else if (answers.containsKey(component.path("key").asText(""))
                    && !component.path("disabled").asBoolean()) {
                answer(component, answers.get(component.path("key").asText()), suffix);
            }
        }
    }

    private void fillList(JsonNode list, List<?> entries, String suffix) {
        if (entries == null) {
            return;
        }
        String first = firstField(list.path("components"));
        for (int i = 0; i < entries.size(); i++) {
            Locator shown = page.locator("[id*='-" + first + suffix + "_" + i + "']");
            if (shown.count() == 0) {
                listOf(list, first).locator(".fjs-repeat-render-add").first().click();
                shown.first().waitFor();
            }
            @SuppressWarnings("unchecked")
            Map<String, Object> entry = (Map<String, Object>) entries.get(i);
            fill(list.path("components"), entry, suffix + "_" + i);
        }
    }

    /** The list shows its button even when it has no entry yet, so it is found by its label. */
    private Locator listOf(JsonNode list, String first) {
        Locator byLabel = page.locator(
                ".fjs-form-field-grouplike",
                new Page.LocatorOptions()
                        .setHas(page.locator(
                                "label",
                                new Page.LocatorOptions()
                                        .setHasText(list.path("label").asText()))));
        return byLabel.last().locator("xpath=..");
    }

    private static String firstField(JsonNode components) {
        for (JsonNode component : components) {
            if (component.has("key")) {
                return component.path("id").asText();
            }
            String inside = firstField(component.path("components"));
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    private void answer(JsonNode component, Object answer, String suffix) {
        String id = component.path("id").asText() + suffix;
        switch (component.path("type").asText()) {
            case "textfield", "textarea", "number" -> type(id, String.valueOf(answer));
            case "datetime" ->
                type(id + "-date", LocalDate.parse(answer.toString()).format(AS_SHOWN));
            case "radio" -> option(component, id, answer);
            case "checkbox" -> field(id).setChecked(Boolean.TRUE.equals(answer));
            case "checklist" -> ((List<?>) answer).forEach(value -> option(component, id, value));
            case "select" -> select(component, id, answer);
            case "taglist" -> ((List<?>) answer).forEach(value -> select(component, id, value));
            default -> throw new IllegalStateException("No way to answer a " + component.path("type"));
        }
    }

    private Locator field(String id) {
        return page.locator("[id^='fjs-form'][id$='-" + id + "']");
    }

    private void type(String id, String text) {
        field(id).fill(text);
        field(id).press("Tab");
    }

    private void option(JsonNode component, String id, Object value) {
        field(id + "-" + place(component, value)).check();
    }

    private void select(JsonNode component, String id, Object value) {
        boolean simple =
                page.locator("[id^='fjs-form'][id$='-" + id + "-display']").count() > 0;
        Locator items = page.locator(".fjs-dropdownlist .fjs-dropdownlist-item");
        for (int attempt = 0; attempt < 5 && items.count() == 0; attempt++) {
            field(simple ? id + "-display" : id).click();
            waitBriefly(items.first());
        }
        items.nth(place(component, value)).click();
    }

    /** A click that came too early opens nothing. */
    private static void waitBriefly(Locator opened) {
        try {
            opened.waitFor(new Locator.WaitForOptions().setTimeout(500));
        } catch (TimeoutError nothing) {
            // clicked once more
        }
    }

    /** Where an answer stands among the options: those of the form, or those that the form was served. */
    private int place(JsonNode component, Object value) {
        if (value.toString().startsWith("@")) {
            return Integer.parseInt(value.toString().replaceAll(".*\\[(\\d+)]", "$1"));
        }
        return component.has("values")
                ? indexOf(component.path("values"), value)
                : indexOf(
                        JSON.valueToTree(served.get(component.path("valuesKey").asText())), value);
    }

    private static int indexOf(JsonNode values, Object value) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).path("value").asText().equals(String.valueOf(value))) {
                return i;
            }
        }
        throw new IllegalStateException(value + " is not among " + values);
    }
}
