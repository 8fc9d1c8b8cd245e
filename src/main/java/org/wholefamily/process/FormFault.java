package org.wholefamily.process;

import java.util.Locale;
import org.wholefamily.problem.Refusal;

/**
 * One answer that cannot be taken.
 *
 * @param path where it stands, for programs: keys, and places in lists counted from 0, as {@code people[2].dateOfBirth}
 * @param label the question as people know it; empty when it is about none, null as long as no form was asked
 * @param row the entry of a list in which it stands, counted as people do, as {@code Person 3}; empty outside of lists
 * @param reason why, in words that follow on the label and repeat nothing of the answer
 */
public record FormFault(String path, String label, String row, String reason) {

    public FormFault {
        path = Refusal.told(path);
    }

    /** By its key alone. */
    static FormFault of(String key, String reason) {
        return new FormFault(key, null, "", reason);
    }

    /** The sentence for people; for programs as long as no form was asked. */
    String told() {
        if (label == null) {
            return path + ": " + reason;
        }
        String question = row.isEmpty() || label.isEmpty() ? row + label : row + ", " + within(label);
        if (question.isEmpty()) {
            return sentence(reason);
        }
        return question.endsWith("?") ? question + " " + sentence(reason) : question + ": " + reason;
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** As words stand within a sentence: of names and shortened words the capitals stay. */
    public static String within(String words) {
        return words.isEmpty() || words.chars().skip(1).anyMatch(Character::isUpperCase)
                ? words
                : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
