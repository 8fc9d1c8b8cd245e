package org.wholefamily.family;

import java.text.Normalizer;
import java.util.Locale;

/** A name in the spelling in which names are compared: small letters only, without accents, hyphens and apostrophes. */
public final class NameKey {

    private NameKey() {}

    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
