package org.wholefamily.process.feel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plain Java lists and maps. The engine's own are wrappers of Scala: a variable that holds one is stored under the wrapper's
 * class name and can never be read again.
 */
final class Plain {

    private Plain() {}

    static Object of(Object value) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(of(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, of(item)));
            return copy;
        }
        return value;
    }
}
