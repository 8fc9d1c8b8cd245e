package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wholefamily.process.form.AskedQuestion;
import org.wholefamily.process.form.FormText;

/** Finds links that are there for some families and not for others: whoever follows one tells what hangs on it. */
final class LinkCheck {

    private final String file;
    private final Set<String> personal;
    private final Faults faults;

    private LinkCheck(String file, Set<String> personal, Faults faults) {
        this.file = file;
        this.personal = personal;
        this.faults = faults;
    }

    /** @param personal the names outside the form of which only the family record may keep what is known */
    static void check(
            String file, JsonNode form, Map<String, AskedQuestion> questions, Set<String> personal, Faults faults) {
        Set<String> names = new TreeSet<>(personal);
        personal(questions, false).forEach(names::add);
        new LinkCheck(file, names, faults).components(form, "");
    }

    private static Stream<String> personal(Map<String, AskedQuestion> questions, boolean around) {
        return questions.values().stream().flatMap(question -> {
            boolean here = around || question.personal();
            Stream<String> inside = personal(question.children(), here);
            return here ? Stream.concat(Stream.of(question.key()), inside) : inside;
        });
    }

    private void components(JsonNode holder, String around) {
        for (JsonNode component : holder.path("components")) {
            String hide = component.path("conditional").path("hide").asText("").replaceFirst("^=", "");
            String condition = around.isEmpty() || hide.isEmpty() ? around + hide : "[" + around + ", " + hide + "]";
            if (FormText.hasLink(component.path("text").asText(""))) {
                text(component, condition);
            }
            components(component, condition);
        }
    }

    private void text(JsonNode component, String condition) {
        FormText.names(condition).stream()
                .filter(personal::contains)
                .findFirst()
                .ifPresent(name -> faults.add(
                        file,
                        component.path("id").asText("text"),
                        "a link hangs on \"" + name
                                + "\", which is personal: what is allowed is a link in a text that is always shown"));
    }
}
