package org.wholefamily.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names that a form can read: of questions and choices, and in conditions and texts. */
final class Names {

    private static final Pattern SILENT =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+(?:\"|\\z)|//[^\\n]*|/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\w@])(?<!(?<!\\.)\\.)(?:(?:this|parent|_this_|_parent_)\\s*\\.\\s*){0,20}([A-Za-z_]\\w*)(?!\\w)(?!\\s*\\()");
    private static final Pattern TEMPLATE =
            Pattern.compile("\\{\\{(?:[#/](?:if|loop))?(.*?)(?:}}|\\z)", Pattern.DOTALL);
    private static final Set<String> WORDS = Set.of(
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "and",
            "or",
            "not",
            "between",
            "true",
            "false",
            "null",
            "instance",
            "of",
            "function",
            "this",
            "parent",
            "_this_",
            "_parent_");

    private Names() {}

    /** The names in a FEEL expression; members of {@code this} and {@code parent} count as names. */
    static Set<String> in(String expression) {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = NAME.matcher(SILENT.matcher(expression).replaceAll(" \"\" "));
        while (found.find()) {
            if (!WORDS.contains(found.group(1))) {
                names.add(found.group(1));
            }
        }
        return names;
    }

    /** The names in all texts of a form: expressions begin with =, templates have their expressions in {{ }}. */
    static Set<String> in(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        if (node.isTextual()) {
            String text = node.asText();
            if (text.startsWith("=")) {
                names.addAll(in(text.substring(1)));
            } else {
                TEMPLATE.matcher(text).results().forEach(found -> names.addAll(in(found.group(1))));
            }
        }
        node.forEach(part -> names.addAll(in(part)));
        addDirect(node, names);
        return names;
    }

    /** The names that a component itself can read, without those that it holds. */
    static Set<String> ofComponent(JsonNode component) {
        Set<String> names = new LinkedHashSet<>();
        component.properties().stream()
                .filter(property -> !property.getKey().equals("components"))
                .forEach(property -> names.addAll(in(property.getValue())));
        addDirect(component, names);
        return names;
    }

    private static void addDirect(JsonNode node, Set<String> names) {
        for (String property : Set.of("valuesKey", "dataSource")) {
            String name = node.path(property).asText("");
            if (!name.isEmpty() && !name.startsWith("=")) {
                names.add(name);
            }
        }
    }
}
