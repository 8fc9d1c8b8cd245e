package org.wholefamily.process;

import java.util.Set;

/** Something already known that a form may show, served when the form opens and never kept by the engine. */
public interface FormKnowledge {

    /** The keys that this source can answer. */
    Set<String> keys();

    /** The keys that are shown even when the record is restricted: they say nothing of the family. */
    default Set<String> open() {
        return Set.of();
    }

    /** The keys whose values say nothing personal, so that the engine may keep what a form makes of them. */
    default Set<String> plain() {
        return Set.of();
    }

    /**
     * What is known under a key.
     *
     * @return text, number, boolean, or a list of maps; null when nothing is known or the person may not see it
     */
    Object known(String key, FormRequest request);
}
