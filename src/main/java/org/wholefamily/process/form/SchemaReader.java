package org.wholefamily.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the questions out of a form's file; groups without a path only frame what they hold. */
final class SchemaReader {

    private static final Around NOTHING_AROUND = new Around(List.of(), false, Set.of());

    private SchemaReader() {}

    static Map<String, Field> fields(JsonNode components) {
        Map<String, Field> fields = new LinkedHashMap<>();
        read(components, NOTHING_AROUND, fields);
        return fields;
    }

    /** What the groups around a component say for it. */
    private record Around(List<String> hides, boolean personal, Set<String> reads) {

        Around with(JsonNode component, Kind kind) {
            Set<String> read = new LinkedHashSet<>(reads);
            read.addAll(Names.ofComponent(component));
            String hide = component.path("conditional").path("hide").asText("");
            return new Around(SchemaReader.with(hides, hide), SchemaReader.personal(component, kind, personal), read);
        }
    }

    private static void read(JsonNode components, Around around, Map<String, Field> into) {
        for (JsonNode component : components) {
            Kind.of(component.path("type").asText()).ifPresent(kind -> {
                Around here = around.with(component, kind);
                String path = component.path(kind.holder() ? "path" : "key").asText("");
                if (kind == Kind.GROUP) {
                    Map<String, Field> inner = path.isEmpty() ? into : group(into, path.split("\\."));
                    read(component.path("components"), here, inner);
                } else if (!path.isEmpty()) {
                    add(component, kind, here, path, into);
                }
            });
        }
    }

    private static void add(JsonNode json, Kind kind, Around here, String path, Map<String, Field> into) {
        int dot = path.lastIndexOf('.');
        Map<String, Field> holder =
                dot < 0 ? into : group(into, path.substring(0, dot).split("\\."));
        Field field = question(json, kind, here, path.substring(dot + 1));
        if (holder.put(field.key(), field) != null) {
            throw new IllegalArgumentException("Two questions of the form share the key " + path);
        }
    }

    /** A component by itself. */
    static Field question(JsonNode json, Kind kind) {
        return question(
                json, kind, NOTHING_AROUND.with(json, kind), json.path("key").asText());
    }

    private static Field question(JsonNode json, Kind kind, Around here, String key) {
        Map<String, Field> children = kind == Kind.LIST ? fields(json.path("components")) : Map.of();
        return new Field(key, kind, json, here.hides(), here.personal(), children, here.reads(), null);
    }

    private static Map<String, Field> group(Map<String, Field> into, String... path) {
        Map<String, Field> at = into;
        for (String key : path) {
            Field group = at.computeIfAbsent(key, SchemaReader::emptyGroup);
            if (group.kind() != Kind.GROUP) {
                throw new IllegalArgumentException("A group and a question of the form share the key " + key);
            }
            at = group.children();
        }
        return at;
    }

    private static Field emptyGroup(String key) {
        return new Field(
                key, Kind.GROUP, MissingNode.getInstance(), List.of(), false, new LinkedHashMap<>(), Set.of(), null);
    }

    /** Free text is personal unless the form says that it is not. */
    private static boolean personal(JsonNode json, Kind kind, boolean around) {
        String said = json.path("properties").path("personal").asText("");
        return said.isEmpty() ? around || kind.text() : said.equals("true");
    }

    private static List<String> with(List<String> hides, String hide) {
        if (!hide.startsWith("=")) {
            return hides;
        }
        List<String> all = new ArrayList<>(hides);
        all.add(hide.substring(1));
        return List.copyOf(all);
    }
}
