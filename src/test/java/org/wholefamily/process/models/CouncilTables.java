package org.wholefamily.process.models;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks shared tables that a council has edited, as it would check its own. */
final class CouncilTables {

    private static final Pattern SCHEME = Pattern.compile("[a-z]{2}-20\\d\\d");
    private static final String NOTE = "(?s)(\"key\": \"schemeNote\".*?\"personal\": )\"false\"";
    private static final Set<String> GROUPS = Set.of(
            "triage",
            "managers",
            "chief-officers",
            "programme-coordinators",
            "lead-professionals",
            "jobcentre-managers",
            "agency-education",
            "agency-police",
            "agency-health",
            "agency-housing",
            "agency-youth-offending",
            "agency-social-care",
            "agency-jobcentre",
            "agency-voluntary");
    private static final ModelCheck CHECK =
            new ModelCheck(Offered.to(bean -> true, bean -> false, GROUPS), TablesRead.all());

    private CouncilTables() {}

    static Set<String> ids() {
        return new TreeSet<>(SharedSet.READ.decisions().keySet());
    }

    static String text(String decision) {
        return new String(SharedSet.FILES.files().get(file(decision)), StandardCharsets.UTF_8);
    }

    /** What is found in the shared table of a name after it was edited. */
    static List<ModelFault> faults(String decision, String edited) {
        return faults(new TreeMap<>(Map.of(file(decision), edited)));
    }

    /** What is found in a council's own set. */
    static List<ModelFault> faults(TreeMap<String, String> files) {
        TreeMap<String, byte[]> content = new TreeMap<>();
        files.forEach((name, text) -> content.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return CHECK.judge(new ModelSet("northshire", content), SharedSet.READ).list();
    }

    /** The table with another text in one cell, which is found by its id. */
    static String withCell(String decision, String cell, String text) {
        String before = text(decision);
        String after = Pattern.compile("(id=\"" + cell + "\"[^>]*>\\s*<text>)[^<]*(</text>)")
                .matcher(before)
                .replaceFirst(
                        found -> Matcher.quoteReplacement(found.group(1) + text.replace("<", "&lt;") + found.group(2)));
        if (after.equals(before)) {
            throw new IllegalArgumentException("There is no cell " + cell + ", or it says " + text + " already");
        }
        return after;
    }

    /** Files of invented schemes, each a copy of a shared one. */
    static TreeMap<String, String> schemes(int copies) {
        TreeMap<String, String> files = new TreeMap<>();
        SharedSet.FILES.files().forEach((name, content) -> {
            Matcher scheme = SCHEME.matcher(name);
            for (int copy = 0; scheme.find() && copy < copies; copy++) {
                String other = scheme.group().replaceFirst("f-20", (char) ('g' + copy) + "-21");
                String text = new String(content, StandardCharsets.UTF_8).replace(scheme.group(), other);
                files.put(name.replace(scheme.group(), other), text.replaceAll(NOTE, "$1\"true\""));
                scheme.reset();
            }
        });
        return files;
    }

    private static String file(String decision) {
        return "dmn/" + decision + ".dmn";
    }
}
