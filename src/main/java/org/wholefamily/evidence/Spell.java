package org.wholefamily.evidence;

import java.util.Locale;
import java.util.regex.Pattern;
import org.wholefamily.family.NameKey;

/**
 * By what rows are known to be about one spell of work or benefit: what it is and its first day, and whose it is.
 *
 * @param ofNumber the same for one National Insurance number; null without one
 * @param ofName the same for one name and birthday; null where they could be anybody's
 */
record Spell(String ofNumber, String ofName) {

    /** The letter at the end says nothing of whose it is, and is often left out. */
    private static final Pattern LETTER_AT_THE_END = Pattern.compile("[A-Z]$");

    /** @return null where the row could be about anybody's spell */
    static Spell of(Subject subject, Object what, Object startedOn) {
        String spell = "\n" + what.toString().toLowerCase(Locale.ROOT) + "\n" + startedOn;
        String number = number(subject.number());
        String name = name(subject);
        return number == null && name == null
                ? null
                : new Spell(number == null ? null : number + spell, name == null ? null : name + spell);
    }

    private static String number(String written) {
        return written == null ? null : LETTER_AT_THE_END.matcher(written).replaceFirst("");
    }

    private static String name(Subject subject) {
        String surname = NameKey.of(subject.surname());
        String forename = NameKey.of(subject.forename());
        return surname.isEmpty() || forename.isEmpty() || subject.birthday() == null
                ? null
                : surname + "\n" + forename + "\n" + subject.birthday();
    }
}
