package org.wholefamily.process;

import java.util.Set;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.runtime.DeserializationTypeValidator;
import org.camunda.bpm.engine.variable.type.ValueType;

/**
 * The types that a value from outside may name: plain values and JSON text, and nothing that becomes a Java object. For
 * itself the engine knows the others too, which its own class lists.
 */
class ClientTypes extends ValueTypeResolverImpl {

    private static final Set<String> NAMES = Set.of("string", "integer", "long", "double", "boolean", "null", "json");

    /** What the engine itself keeps as an object: the lists that tables collect, of plain values. */
    private static final Set<String> KEPT = Set.of(
            "java.lang.Object",
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigInteger",
            "java.math.BigDecimal",
            "java.util.Date",
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.LinkedHashMap");

    @Override
    public ValueType typeForName(String name) {
        return NAMES.contains(name) ? super.typeForName(name) : null;
    }

    /** Says of a stored value whether it may be read as the class that stands with it. */
    static DeserializationTypeValidator kept() {
        return type -> type != null && KEPT.contains(type);
    }
}
