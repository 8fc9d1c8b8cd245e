package org.wholefamily.process.feel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Every text of FEEL is read here, once, and kept as long as there is room. */
public final class FeelTexts {

    /** Characters; what is kept of one takes some 50 bytes. */
    private static final int ROOM = 1_000_000;

    private static final int LEAST = 50;

    private static final Cache<String, ReadFeel> EXPRESSIONS = cache();
    private static final Cache<String, ReadFeel> CELLS = cache();

    private FeelTexts() {}

    /** An expression; one that cannot be read has a fault. */
    public static ReadFeel expression(String text) {
        return read(EXPRESSIONS, text, false);
    }

    /** The cell of a table, which is held against an input; one that cannot be read has a fault. */
    public static ReadFeel cell(String text) {
        return read(CELLS, text, true);
    }

    private static ReadFeel read(Cache<String, ReadFeel> kept, String text, boolean cell) {
        ReadFeel known = kept.getIfPresent(text);
        if (known == null && FeelWork.checkIsOver()) {
            return ReadFeel.unread(text);
        }
        return known != null ? known : kept.get(text, unknown -> ReadFeel.of(unknown, cell));
    }

    private static Cache<String, ReadFeel> cache() {
        return Caffeine.newBuilder()
                .maximumWeight(ROOM)
                .weigher((String text, ReadFeel read) -> LEAST + text.length())
                .build();
    }
}
