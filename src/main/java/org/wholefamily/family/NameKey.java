package org.wholefamily.family;

import com.ibm.icu.text.Transliterator;

/** A name in the spelling in which names are compared: the letters a to z only, however the name is written. */
public final class NameKey {

    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");

    /** One letter of another script may become several of ours. */
    static final int LONGEST = 400;

    private NameKey() {}

    /** @param name null or without a letter for a part that a name does not have; its key is empty and like no other */
    public static String of(String name) {
        String key = name == null ? "" : isPlain(name) ? plain(name) : transliterated(name);
        return key.substring(0, Math.min(key.length(), LONGEST));
    }

    static String transliterated(String name) {
        return LATIN.transliterate(name).replaceAll("[^\\p{L}]", "");
    }

    /** Most names are, and to transliterate takes a hundred times as long. */
    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }

    private static String plain(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.chars().map(NameKey::small).filter(c -> c >= 'a' && c <= 'z').forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private static int small(int c) {
        return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
    }
}
