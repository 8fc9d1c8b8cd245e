package org.wholefamily.process.feel;

import java.util.Map;
import java.util.Set;

/** The values that an evaluation can read, by name. */
public interface Facts {

    boolean knows(String name);

    Object value(String name);

    Set<String> names();

    static Facts of(Map<String, Object> values) {
        return new Facts() {
            @Override
            public boolean knows(String name) {
                return values.containsKey(name);
            }

            @Override
            public Object value(String name) {
                return values.get(name);
            }

            @Override
            public Set<String> names() {
                return values.keySet();
            }
        };
    }
}
