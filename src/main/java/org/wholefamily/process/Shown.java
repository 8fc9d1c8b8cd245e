package org.wholefamily.process;

import java.util.function.Function;

/**
 * Something already known that a form may show: under which key, to whom, and what it is.
 *
 * @param plain whether it says nothing personal, so that the engine may keep what a form makes of it
 * @param value text, number, boolean, or a list of maps; null when nothing is known
 * @param otherwise what is shown to those who may not see it; null for nothing
 * @param list where the answers are written down of a list that is the same for every case of a council and scheme, so that a
 *     form that starts something has it too and models are held to it: asked for a start, the request has no case; null for
 *     what is no such list
 */
public record Shown(
        String key,
        Audience audience,
        boolean plain,
        Function<FormRequest, Object> value,
        Object otherwise,
        AnswerList list) {

    /** Something personal. */
    public static Shown to(Audience audience, String key, Function<FormRequest, Object> value) {
        return new Shown(key, audience, false, value, null, null);
    }

    /** Something that says nothing personal. */
    public static Shown plainly(Audience audience, String key, Function<FormRequest, Object> value) {
        return new Shown(key, audience, true, value, null, null);
    }

    /** With words for those who may not see it. */
    public Shown orElse(Object words) {
        return new Shown(key, audience, plain, value, words, list);
    }

    /** As a list whose answers stand in one place. */
    public Shown from(AnswerList place) {
        return new Shown(key, audience, plain, value, otherwise, place);
    }
}
