package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.form.AskedQuestion;
import org.wholefamily.process.models.ReadSet.ReadForm;

/**
 * Whether a file of a council writes a name that the product knows only in the way in which the shared file that it replaces
 * does; a case could become another one, or a decision could be answered by nobody. Names of the council's own are free.
 */
final class WritesCheck {

    private static final Set<String> SOURCES =
            Set.of("expression", "valuesKey", "valuesExpression", "readonly", "disabled", "defaultValue");

    private final Names names;
    private final KnownNames known;
    private final Faults faults;

    WritesCheck(Names names, Allowed allowed, Faults faults) {
        this.names = names;
        this.known = new KnownNames(names.shared(), allowed);
        this.faults = faults;
    }

    void process(String id) {
        String file = "bpmn/" + id + ".bpmn";
        Set<Write> shared = writes(names.shared(), id);
        names.all()
                .texts()
                .get(id)
                .each(element -> Write.of(element).stream()
                        .filter(write -> !known.free(write.name()) && !shared.contains(write))
                        .forEach(write -> faults.addUnsafe(file, ModelText.place(element), taken(write.name()))));
        carriedByForms(file, id);
    }

    void form(String id, ReadForm own) {
        String file = "forms/" + id + ".form";
        Collection<ReadForm> replaced = ReplacedForms.of(names.shared(), id);
        own.questions().values().forEach(question -> {
            if (!known.free(question.key()) && replaced.stream().noneMatch(same -> sameQuestion(question, own, same))) {
                faults.addUnsafe(file, place(question.key()), taken(question.key()));
            }
            inner(file, question);
        });
    }

    /** What stands in an entry of a list is no variable; only the browser could take its name for something else. */
    private void inner(String file, AskedQuestion question) {
        question.children().values().forEach(child -> {
            if (!KnownNames.plain(child.key())) {
                faults.addUnsafe(file, place(child.key()), taken(child.key()));
            }
            inner(file, child);
        });
    }

    private static boolean sameQuestion(AskedQuestion own, ReadForm form, ReadForm same) {
        AskedQuestion shared = same.questions().get(own.key());
        return shared != null
                && sameKind(own, shared)
                && sameSource(component(form.json(), own.key()), component(same.json(), own.key()));
    }

    /** What an entry of a list asks is part of the answer. */
    private static boolean sameKind(AskedQuestion own, AskedQuestion shared) {
        return (own.kind().equals(shared.kind()) || own.text() && shared.text())
                && own.personal() == shared.personal()
                && own.shown() == shared.shown()
                && own.children().values().stream()
                        .allMatch(child -> !shared.children().containsKey(child.key())
                                || sameKind(child, shared.children().get(child.key())));
    }

    /** Whoever answers must be the same: a person, or an expression; and what they choose from, if the product says it. */
    private static boolean sameSource(JsonNode own, JsonNode shared) {
        return SOURCES.stream().allMatch(name -> own.path(name).equals(shared.path(name)))
                && keyed(own).entrySet().stream()
                        .allMatch(child -> !keyed(shared).containsKey(child.getKey())
                                || sameSource(child.getValue(), keyed(shared).get(child.getKey())));
    }

    private static Map<String, JsonNode> keyed(JsonNode component) {
        Map<String, JsonNode> keyed = new HashMap<>();
        component.path("components").forEach(child -> {
            if (child.hasNonNull("key")) {
                keyed.put(child.path("key").asText(), child);
            }
        });
        return keyed;
    }

    /** A form writes into the process that shows it: never what the process was given, where the shared one shows no such. */
    private void carriedByForms(String file, String id) {
        Set<String> carried = carried(id);
        Set<String> before = new HashSet<>();
        if (names.shared().processes().containsKey(id)) {
            Names.forms(names.shared().processes().get(id)).forEach(before::add);
        }
        Names.forms(names.all().processes().get(id))
                .filter(ref -> !before.contains(ref))
                .forEach(ref -> Refs.found(ref, names.all().forms())
                        .forEach((form, read) -> written(read)
                                .filter(carried::contains)
                                .forEach(name -> faults.addUnsafe(
                                        file,
                                        ref,
                                        "the form " + form + " would write " + name + ", which the case brings"))));
    }

    /** The variables that a process was given by the case, and none of its own steps may change. */
    private Set<String> carried(String process) {
        Set<String> carried = new TreeSet<>(Names.given(process, names.all()));
        carried.addAll(Names.given(process, names.shared()));
        carried.addAll(Set.of(
                CaseVariables.CASE_REFERENCE.name(),
                CaseVariables.COUNCIL.name(),
                CaseVariables.SCHEME.name(),
                CaseVariables.AGENCY.name(),
                CaseVariables.LEAD_PROFESSIONAL.name()));
        return carried;
    }

    private static Stream<String> written(ReadForm form) {
        return form.questions().values().stream()
                .filter(question -> !question.personal() && !question.shown())
                .map(AskedQuestion::key);
    }

    private static Set<Write> writes(ReadSet models, String process) {
        Set<Write> writes = new HashSet<>();
        if (models.texts().containsKey(process)) {
            models.texts().get(process).each(element -> writes.addAll(Write.of(element)));
        }
        return writes;
    }

    private static JsonNode component(JsonNode parent, String key) {
        for (JsonNode component : parent.path("components")) {
            if (Stream.of("key", "path")
                    .anyMatch(name -> component.path(name).asText("").equals(key))) {
                return component;
            }
            JsonNode inner = component(component, key);
            if (!inner.isMissingNode()) {
                return inner;
            }
        }
        return MissingNode.getInstance();
    }

    private static String place(String key) {
        return key.isBlank() ? "a question" : key;
    }

    private static String taken(String name) {
        return name.matches("[A-Za-z]\\w*")
                ? "the name " + name
                        + " is taken by a part of the product, which the shared file does not set like this"
                : "\"" + name + "\" is not taken as a name: a name is a word of letters and digits";
    }
}
