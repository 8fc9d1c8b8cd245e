package org.wholefamily.process.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds in a text what a browser's regular expression would find. */
final class BrowserPattern {

    private static final Map<String, Pattern> KNOWN = new ConcurrentHashMap<>();

    private BrowserPattern() {}

    /** A pattern that is broken, or too hard for this text, finds nothing. */
    static boolean found(String expression, String text) {
        try {
            return KNOWN.computeIfAbsent(expression, e -> Pattern.compile(inJava(e)))
                    .matcher(text)
                    .find();
        } catch (PatternSyntaxException | StackOverflowError e) {
            return false;
        }
    }

    /** In a browser only the end of the text is its end, and in a class of characters [ and & are plain. */
    private static String inJava(String expression) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\' && i + 1 < expression.length()) {
                java.append(c).append(expression.charAt(++i));
                continue;
            }
            boolean plain = inClass && (c == '[' || c == '&');
            java.append(plain ? "\\" + c : !inClass && c == '$' ? "\\z" : String.valueOf(c));
            inClass = inClass ? c != ']' : c == '[';
        }
        return java.toString();
    }
}
