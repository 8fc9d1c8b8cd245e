package org.wholefamily.process.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholefamily.process.pattern.Part.Ahead;
import org.wholefamily.process.pattern.Part.Beginning;
import org.wholefamily.process.pattern.Part.Either;
import org.wholefamily.process.pattern.Part.Nothing;
import org.wholefamily.process.pattern.Part.One;
import org.wholefamily.process.pattern.Part.Repeated;
import org.wholefamily.process.pattern.Part.Sequence;

/** Reads what browsers and Java read alike of a pattern, and nothing else. */
final class PatternReader {

    private static final int DEEPEST = 20;
    private static final Pattern TIMES = Pattern.compile("\\{(\\d{1,4})(,(\\d{1,4})?)?}");
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<[A-Za-z][A-Za-z0-9]*>");

    private final String text;
    private final CharacterReader characters;
    private int at;
    private int depth;

    private PatternReader(String text, boolean inJava, boolean anyCase) {
        this.text = text;
        this.characters = new CharacterReader(text, inJava, anyCase);
    }

    /**
     * @param inJava as Java reads it by itself, otherwise as browsers do
     * @param anyCase whether capital and small letters are alike
     * @throws Unreadable with the part that is not taken
     */
    static Part read(String text, boolean inJava, boolean anyCase) {
        PatternReader reader = new PatternReader(text, inJava, anyCase);
        Part whole = reader.either();
        if (reader.at < text.length()) {
            throw new Unreadable("a ) closes nothing");
        }
        return whole;
    }

    private Part either() {
        if (++depth > DEEPEST) {
            throw new Unreadable("groups stand at most " + DEEPEST + " deep in one another");
        }
        List<Part> parts = new ArrayList<>();
        do {
            parts.add(sequence());
        } while (taken("|"));
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Either(parts);
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            parts.add(repeated(one()));
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private Part repeated(Part part) {
        int[] times = times();
        if (times == null) {
            return part;
        }
        if (part instanceof Nothing || part instanceof Beginning || part instanceof Ahead) {
            throw new Unreadable("something without characters is repeated");
        }
        taken("?");
        if (times() != null) {
            throw new Unreadable("two signs of repetition follow one another");
        }
        return new Repeated(part, times[0], times[1]);
    }

    private int[] times() {
        if (taken("*")) {
            return new int[] {0, Part.WITHOUT_END};
        }
        if (taken("+")) {
            return new int[] {1, Part.WITHOUT_END};
        }
        if (taken("?")) {
            return new int[] {0, 1};
        }
        Matcher times = TIMES.matcher(text).region(at, text.length());
        if (!times.lookingAt()) {
            return null;
        }
        at = times.end();
        int least = Integer.parseInt(times.group(1));
        int most = times.group(2) == null
                ? least
                : times.group(3) == null ? Part.WITHOUT_END : Integer.parseInt(times.group(3));
        if (most < least) {
            throw new Unreadable("a repetition has more at least than at most");
        }
        return new int[] {least, most};
    }

    private Part one() {
        if (taken("^")) {
            return new Beginning();
        }
        if (taken("$") || taken("\\b") || taken("\\B")) {
            return new Nothing();
        }
        if (taken("(?=") || taken("(?!")) {
            return new Ahead(group());
        }
        Matcher named = NAMED_GROUP.matcher(text).region(at, text.length());
        if (named.lookingAt()) {
            at = named.end();
            return group();
        }
        if (taken("(?:")) {
            return group();
        }
        if (text.startsWith("(?", at)) {
            throw new Unreadable("a group begins with (, (?:, (?= or (?!, not with "
                    + text.substring(at, Math.min(text.length(), at + 3)));
        }
        if (taken("(")) {
            return group();
        }
        One one = characters.read(at);
        at = characters.end();
        return one;
    }

    private Part group() {
        Part part = either();
        if (!taken(")")) {
            throw new Unreadable("a ( is not closed");
        }
        return part;
    }

    private boolean taken(String sign) {
        boolean there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }
}
