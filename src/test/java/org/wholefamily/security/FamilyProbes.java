package org.wholefamily.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholefamily.running.HiddenFamily;

/** The questions by which somebody could find out whether a family is there, for every endpoint of the engine. */
final class FamilyProbes {

    private static final String LISTS = "(|/count|/list|/singleResult)";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/.engine./";
    private static final List<Asked> ASKED = List.of(
            new Asked("/(task|filter/.id.)" + LISTS, "reference", List.of("processInstanceBusinessKey", "nameLike")),
            new Asked("/(task|filter/.id.)" + LISTS, "process", List.of("processInstanceId")),
            new Asked("/(task|filter/.id.)" + LISTS, "open task", List.of("taskId")),
            new Asked("/process-instance" + LISTS, "reference", List.of("businessKey")),
            new Asked("/process-instance" + LISTS, "process", List.of("processInstanceIds", "superProcessInstance")),
            new Asked("/history/(process-instance|task)" + LISTS, "reference", List.of("processInstanceBusinessKey")),
            new Asked("/history/.*" + LISTS, "process", List.of("processInstanceId")),
            new Asked("/history/activity-instance" + LISTS, "activity", List.of("activityInstanceId")),
            new Asked("/history/task" + LISTS, "ended task", List.of("taskId")),
            new Asked("/incident" + LISTS, "process", List.of("processInstanceId")),
            new Asked(COCKPIT + "process-instance" + LISTS, "reference", List.of("businessKey")),
            new Asked(COCKPIT + "process-definition/.id./called-.*", "reference", List.of("businessKey")),
            new Asked(COCKPIT + "incident" + LISTS, "process", List.of("processInstanceIdIn")));

    private FamilyProbes() {}

    /** What is sent about the hidden family, each with the same about one that is not there. */
    static Map<Probe, Probe> of(HiddenFamily family, EngineApiTable.Row row) {
        Map<Probe, Probe> probes = new LinkedHashMap<>();
        family.known().forEach((kind, value) -> {
            String nothing = HiddenFamily.unknown(value);
            if (row.path().contains("{id}") && fits(row.path(), kind)) {
                probes.put(Probe.at(row.path(), value), Probe.at(row.path(), nothing));
            }
            keys(row.path(), kind)
                    .forEach(key -> probes.put(
                            Probe.with(family.list(row.path()), key, value),
                            Probe.with(family.list(row.path()), key, nothing)));
        });
        return probes;
    }

    private static boolean fits(String path, String kind) {
        return path.startsWith("/task/") ? kind.contains("task") : !kind.contains("task");
    }

    /** By which words the lists and counts may be asked about a family. */
    private static List<String> keys(String path, String kind) {
        return ASKED.stream()
                .filter(asked -> asked.kind().equals(kind) && path.matches(asked.path()))
                .flatMap(asked -> asked.keys().stream())
                .toList();
    }

    private record Asked(String path, String kind, List<String> keys) {}

    /** One question: an address, and what is asked there. */
    record Probe(String path, String key, String value) {

        static Probe at(String path, String value) {
            return new Probe(filled(path, value), "", value);
        }

        static Probe with(String path, String key, String value) {
            return new Probe(filled(path, "x"), key, value);
        }

        private static String filled(String path, String id) {
            return path.replace("{engine}", "default").replace("{id}", id).replaceAll("\\{[^}]*}", "x");
        }

        String query() {
            return key.isEmpty()
                    ? ""
                    : "?maxResults=3&" + key + "=" + (key.endsWith("Like") ? "%25" + value + "%25" : value);
        }

        String content() {
            if (key.isEmpty()) {
                return "{}";
            }
            String asked = "\"" + (key.endsWith("Like") ? "%" + value + "%" : value) + "\"";
            boolean many = key.endsWith("In") || key.endsWith("Ids");
            return "{\"" + key + "\":" + (many ? "[" + asked + "]" : asked) + "}";
        }
    }
}
