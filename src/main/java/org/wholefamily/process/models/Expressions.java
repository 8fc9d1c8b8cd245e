package org.wholefamily.process.models;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few expressions that a model may use: a variable, one part of it, one comparison; nothing that can run code. */
final class Expressions {

    private static final Pattern ANY = Pattern.compile("[$#]\\{");
    private static final Pattern ONE = Pattern.compile("[$#]\\{[^}]*}?");
    private static final Pattern ALLOWED =
            Pattern.compile("\\$\\{!?([a-z]\\w*)((\\.(?!class\\b)[a-z]\\w*)?|\\.elements\\(\\)|\\.stringValue\\(\\)"
                    + "|\\s*(==|!=|<=|>=|<|>)\\s*('[\\w .-]*'|-?\\d+|true|false)\\s*)}"
                    + "|\\$\\{JSON\\(([a-z]\\w*)\\.[a-z]\\w*\\)}|#\\{execution\\.processBusinessKey}");
    private static final Pattern COMPARED = Pattern.compile("\\$\\{([a-z]\\w*)\\s*(?:==|!=)\\s*'([^']*)'\\s*}");

    private Expressions() {}

    static boolean present(String text) {
        return ANY.matcher(text).find();
    }

    /** The first expression of a text that is not allowed; null when all are. */
    static String firstForbidden(String text) {
        Matcher one = ONE.matcher(text);
        while (one.find()) {
            if (!ALLOWED.matcher(one.group()).matches()) {
                return one.group();
            }
        }
        return null;
    }

    /** The names of the variables that a text reads. */
    static Set<String> variables(String text) {
        Set<String> names = new TreeSet<>();
        Matcher one = ONE.matcher(text);
        while (one.find()) {
            Matcher allowed = ALLOWED.matcher(one.group());
            if (allowed.matches() && allowed.group(1) != null) {
                names.add(allowed.group(1));
            } else if (allowed.matches() && allowed.group(6) != null) {
                names.add(allowed.group(6));
            }
        }
        return names;
    }

    /** The word that an expression compares a variable with; null when it compares none of that name. */
    static String comparedWith(String variable, String text) {
        Matcher compared = COMPARED.matcher(text.strip());
        return compared.matches() && compared.group(1).equals(variable) ? compared.group(2) : null;
    }
}
