package org.wholefamily.process.models;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References of models, in which an expression stands for any word: {@code eligibility-${scheme}}. */
final class Refs {

    private static final String EXPRESSION = "[$#]\\{\\w+}";
    private static final Pattern SCHEME = Pattern.compile("\\$\\{scheme}");

    private Refs() {}

    /** Whether a reference has no expression but that of the scheme: any other could name what nobody has looked at. */
    static boolean goesByScheme(String ref) {
        return !Expressions.present(SCHEME.matcher(ref).replaceAll(""));
    }

    /** Whether a reference can mean a name. */
    static boolean fits(String ref, String name) {
        return Pattern.matches("\\Q" + ref.replaceAll(EXPRESSION, "\\\\E[a-z0-9-]+\\\\Q") + "\\E", name);
    }

    /** What a reference finds, by id. */
    static <T> Map<String, T> found(String ref, Map<String, T> models) {
        Map<String, T> found = new TreeMap<>(models);
        found.keySet().removeIf(id -> ref == null || !fits(ref, id));
        return found;
    }

    /** The schemes for which a reference finds something; empty when it does not depend on the scheme. */
    static Set<String> schemes(String ref, Set<String> ids) {
        Set<String> schemes = new TreeSet<>();
        if (ref != null && SCHEME.matcher(ref).find()) {
            Pattern wanted = Pattern.compile("\\Q" + ref.replace("${scheme}", "\\E([a-z0-9-]+)\\Q") + "\\E");
            for (String id : ids) {
                Matcher match = wanted.matcher(id);
                if (match.matches()) {
                    schemes.add(match.group(1));
                }
            }
        }
        return schemes;
    }
}
