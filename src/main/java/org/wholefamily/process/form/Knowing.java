package org.wholefamily.process.form;

import java.util.function.Function;

/** What a form is served under a name; null when nothing is known. */
interface Knowing extends Function<String, Object> {

    /** Whether what is known under a name may be kept by the family record alone. */
    default boolean isPersonal(String name) {
        return false;
    }
}
