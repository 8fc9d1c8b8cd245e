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
        String key = name == null ? "" : LATIN.transliterate(name).replaceAll("[^\\p{L}]", "");
        return key.substring(0, Math.min(key.length(), LONGEST));
    }
}
