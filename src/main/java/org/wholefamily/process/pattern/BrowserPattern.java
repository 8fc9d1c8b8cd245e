package org.wholefamily.process.pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds in a text what a browser's regular expression would find. */
public final class BrowserPattern {

    private static final Cache<String, Optional<Pattern>> KNOWN =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private BrowserPattern() {}

    /** A pattern that is broken, or too hard for this text, finds nothing. */
    public static boolean found(String expression, String text) {
        try {
            return KNOWN.get(expression, BrowserPattern::compiled)
                    .filter(pattern -> pattern.matcher(new CountedText(text)).find())
                    .isPresent();
        } catch (CountedText.TooHard | StackOverflowError e) {
            return false;
        }
    }

    static Optional<Pattern> compiled(String expression) {
        try {
            return Optional.of(Pattern.compile(inJava(expression)));
        } catch (PatternSyntaxException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** In a browser only the end of the text is its end, and in a class of characters [ and & are plain. */
    static String inJava(String expression) {
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
