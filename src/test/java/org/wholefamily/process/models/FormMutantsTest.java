package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wholefamily.process.form.FormTrial;

/**
 * Changes the shared forms at random, as a council's own could be: each is refused with a fault that names what it is about,
 * or can be served and sent. {@code -Dmutants.forms=5000} tries more, {@code -Dmutants.keep=folder} keeps those that are taken.
 */
class FormMutantsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int MUTANTS = Integer.getInteger("mutants.forms", 200);
    private static final String KEEP = System.getProperty("mutants.keep");

    private static final List<JsonNode> ODD = List.of(
            MAKE.nullNode(),
            MAKE.numberNode(7),
            MAKE.numberNode(-1),
            MAKE.numberNode(0),
            MAKE.numberNode(2.5),
            MAKE.numberNode(9_000_000_000_000_000_000L),
            MAKE.numberNode(1e308),
            MAKE.booleanNode(true),
            MAKE.booleanNode(false),
            MAKE.arrayNode(),
            MAKE.arrayNode().add(1),
            MAKE.objectNode(),
            MAKE.objectNode().put("label", "x"),
            MAKE.textNode(""),
            MAKE.textNode(" "),
            MAKE.textNode("x"),
            MAKE.textNode("9999999999999999999999"),
            MAKE.textNode("a\u0000b"),
            MAKE.textNode("a\nb"),
            MAKE.textNode("\u202etxt\u200b\ufeff"),
            MAKE.textNode("\ud800"),
            MAKE.textNode("\ud83d\udc6a"),
            MAKE.textNode("__proto__"),
            MAKE.textNode("a.b.c"),
            MAKE.textNode("= "),
            MAKE.textNode("=null"),
            MAKE.textNode("=1/0"),
            MAKE.textNode("=true"),
            MAKE.textNode("=[1,2]"),
            MAKE.textNode("={a: 1}"),
            MAKE.textNode("=this.parent.this"),
            MAKE.textNode("{{x}}{{#if"),
            MAKE.textNode("<b>x</b>"),
            MAKE.textNode("x".repeat(30_000)));

    private final Random dice = new Random(Long.getLong("mutants.seed", 20L));
    private final List<String> taken = new ArrayList<>();

    @Test
    void a_changed_form_is_refused_with_its_place_or_can_be_served_and_sent() throws IOException {
        ModelCheck check = BrokenSetsTest.check();
        ReadSet shared = check.read(SharedSet.FILES);
        List<String> files = SharedSet.FILES.files().keySet().stream()
                .filter(file -> file.startsWith("forms/"))
                .toList();
        for (int i = 0; i < MUTANTS; i++) {
            String file = files.get(i % files.size());
            ObjectNode form = (ObjectNode) JSON.readTree(SharedSet.FILES.files().get(file));
            String change = mutate(form);
            byte[] content = JSON.writeValueAsBytes(form);
            List<ModelFault> faults = check.judge(
                            new ModelSet("northshire", new TreeMap<>(Map.of(file, content))), shared)
                    .list();
            String which = file + ", " + change;
            faults.forEach(fault -> told(fault, file, which));
            if (faults.isEmpty()) {
                assertThat(FormTrial.failure(content)).as(which).isNull();
                keep(i, change, content);
            }
        }
        assertThat(taken).hasSizeBetween(MUTANTS / 20, MUTANTS * 3 / 4);
    }

    private static void told(ModelFault fault, String file, String which) {
        assertThat(fault.file()).as(which).isEqualTo(file);
        assertThat(fault.element()).as(which).isNotBlank();
        assertThat(fault.reason()).as(which).isNotBlank().hasSizeLessThan(2_000);
        assertThat(fault.reason()).as(which).doesNotContain("Exception", "java.", "null,");
    }

    private void keep(int number, String change, byte[] content) throws IOException {
        taken.add(change);
        if (KEEP != null) {
            Files.createDirectories(Path.of(KEEP));
            Files.write(Path.of(KEEP, number + ".json"), content);
            Files.writeString(Path.of(KEEP, number + ".txt"), change);
        }
    }

    private String mutate(ObjectNode form) {
        List<ObjectNode> components = new ArrayList<>();
        collect(form, components);
        ObjectNode one = any(components);
        ObjectNode other = any(components);
        String place = one.path("id").asText(one.path("type").asText()) + " ";
        if (dice.nextInt(20) == 0) {
            return "the form's " + property(form);
        }
        return place
                + switch (dice.nextInt(10)) {
                    case 0 -> twice(form, one);
                    case 1 -> within(form, "group");
                    case 2 -> within(form, "dynamiclist");
                    case 3 -> set(one, "type", MAKE.textNode(any(types(components))));
                    case 4 -> like(one, other);
                    default -> property(one);
                };
    }

    private static List<String> types(List<ObjectNode> components) {
        List<String> types = new ArrayList<>(List.of(FormGrammar.types().split(", ")));
        components.forEach(component -> types.add(component.path("type").asText()));
        return types;
    }

    private String twice(ObjectNode form, ObjectNode one) {
        ((ArrayNode) form.get("components")).add(one.deepCopy());
        return "is there twice";
    }

    private String within(ObjectNode form, String type) {
        ObjectNode holder = MAKE.objectNode().put("type", type).put("id", "Holder");
        if (dice.nextBoolean()) {
            holder.put("path", any(List.of("ours", "a.b", "caseReference", "")));
        }
        if (type.equals("dynamiclist")) {
            holder.put("isRepeating", true).put("disableCollapse", true);
        }
        ArrayNode moved = holder.putArray("components");
        ArrayNode all = (ArrayNode) form.get("components");
        for (int i = all.size() - 1; i >= 0; i--) {
            if (dice.nextInt(3) == 0) {
                moved.insert(0, all.remove(i));
            }
        }
        all.add(holder);
        return "and others are in a " + type + " " + holder.path("path");
    }

    /** Takes a property over from another component. */
    private String like(ObjectNode one, ObjectNode other) {
        List<String> names = new ArrayList<>();
        other.fieldNames().forEachRemaining(names::add);
        names.remove("components");
        String name = any(names);
        return set(one, name, other.get(name).deepCopy());
    }

    private String property(ObjectNode holder) {
        List<String> names = new ArrayList<>();
        holder.fieldNames().forEachRemaining(names::add);
        names.addAll(List.of(
                "defaultValue",
                "readonly",
                "disabled",
                "validate",
                "conditional",
                "properties",
                "valuesKey",
                "key",
                "path"));
        String name = any(names);
        JsonNode value = holder.path(name);
        if (value instanceof ObjectNode inner && !inner.isEmpty() && dice.nextInt(3) > 0) {
            return name + "." + property(inner);
        }
        if (value instanceof ArrayNode list && !list.isEmpty() && !name.equals("components") && dice.nextInt(3) > 0) {
            int at = dice.nextInt(list.size());
            if (list.get(at) instanceof ObjectNode inner && dice.nextBoolean()) {
                return name + "[" + at + "]." + property(inner);
            }
            list.set(at, any(ODD));
            return name + "[" + at + "] = " + list.get(at);
        }
        if (dice.nextInt(4) == 0) {
            holder.remove(name);
            return name + " is gone";
        }
        return set(holder, name, any(ODD));
    }

    private static String set(ObjectNode holder, String name, JsonNode value) {
        holder.set(name, value);
        return name + " = " + FormGrammar.shortened(value.toString());
    }

    private <T> T any(List<T> list) {
        return list.get(dice.nextInt(list.size()));
    }

    private static void collect(JsonNode holder, List<ObjectNode> into) {
        for (JsonNode component : holder.path("components")) {
            if (component instanceof ObjectNode found) {
                into.add(found);
            }
            collect(component, into);
        }
    }
}
