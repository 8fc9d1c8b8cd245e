package org.wholefamily.process.pattern;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Judges a pattern that a council wrote before it meets a text. Browsers and Java look for a pattern by trying, and where
 * repetitions stand in one another, or overlap, they try without end: a text of forty characters can keep them for days.
 * What the check cannot read it refuses.
 */
public final class PatternCheck {

    private static final int LONGEST = 1_000;

    /** What an answer may have. */
    private static final int TEXT = 4_000;

    /** Steps that a browser makes in a second or less. */
    private static final double STEPS = 1e8;

    private static final long WAYS = 1_000;

    private PatternCheck() {}

    /**
     * Why a question's pattern is refused; null when it is taken.
     *
     * @param maxLength how long an answer may be; 0 when the question does not say
     */
    public static String fault(String pattern, int maxLength) {
        return fault(pattern, maxLength > 0 ? Math.min(TEXT, maxLength) : TEXT, false, false);
    }

    /**
     * Why the pattern of a FEEL function is refused; null when it is taken.
     *
     * @param anyCase whether capital and small letters may be alike
     */
    public static String faultInFeel(String pattern, boolean anyCase) {
        return fault(pattern, TEXT, true, anyCase);
    }

    private static String fault(String pattern, int length, boolean inJava, boolean anyCase) {
        if (pattern.length() > LONGEST) {
            return "a pattern has at most " + LONGEST + " characters";
        }
        try {
            Part read = PatternReader.read(pattern, inJava, anyCase);
            Pattern.compile(inJava ? pattern : BrowserPattern.inJava(pattern));
            return judged(AutomatonBuilder.of(read), length);
        } catch (Unreadable e) {
            return "it cannot be taken: " + e.getMessage();
        } catch (PatternSyntaxException e) {
            return "it is no pattern: " + e.getDescription();
        }
    }

    private static String judged(Automaton automaton, int length) {
        Meetings meetings = new Meetings(automaton);
        if (meetings.doubleRound()) {
            return "it repeats what is repeated already, or what can be read in two ways, as (a+)+ or (a|a)* do:"
                    + " let each repetition begin or end with a character that nothing else in it fits";
        }
        long ways = meetings.ways(WAYS);
        double steps = ways;
        int sharing = new Rounds(automaton).sharing();
        for (int i = 0; i <= sharing; i++) {
            steps *= (double) length / (i + 1);
        }
        return ways > WAYS || steps > STEPS
                ? "its repetitions overlap: too many of them fit the same characters one after the other, as .*a.*b.* do;"
                        + " write [^a]* for .* before an a, begin it with ^, or say a smaller maxLength"
                : null;
    }
}
