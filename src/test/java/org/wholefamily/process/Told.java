package org.wholefamily.process;

import java.util.List;

/** What a feature lets a form show. */
public final class Told {

    private Told() {}

    /** By whose task it is alone. */
    public static Object by(FormKnowledge source, String key, FormRequest request) {
        return by(
                source,
                key,
                request,
                (audience, asked) ->
                        asked.agency() == null || audience.fits(List.of("agency-" + asked.agency()), asked.step()));
    }

    /** To whom an audience admits. */
    public static Object by(FormKnowledge source, String key, FormRequest request, FormAudience audience) {
        Shown shown = source.shown().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        return audience.admits(shown.audience(), request) ? shown.value().apply(request) : shown.otherwise();
    }
}
