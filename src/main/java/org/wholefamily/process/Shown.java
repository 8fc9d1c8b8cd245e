package org.wholefamily.process;

import java.util.function.Function;

/**
 * Something already known that a form may show: under which key, to whom, and what it is.
 *
 * @param plain whether it says nothing personal, so that the engine may keep what a form makes of it
 * @param value text, number, boolean, or a list of maps; null when nothing is known
 * @param otherwise what is shown to those who may not see it; null for nothing
 */
public record Shown(
        String key, Audience audience, boolean plain, Function<FormRequest, Object> value, Object otherwise) {

    /** Something personal. */
    public static Shown to(Audience audience, String key, Function<FormRequest, Object> value) {
        return new Shown(key, audience, false, value, null);
    }

    /** Something that says nothing personal. */
    public static Shown plainly(Audience audience, String key, Function<FormRequest, Object> value) {
        return new Shown(key, audience, true, value, null);
    }

    /** With words for those who may not see it. */
    public Shown orElse(Object words) {
        return new Shown(key, audience, plain, value, words);
    }
}
