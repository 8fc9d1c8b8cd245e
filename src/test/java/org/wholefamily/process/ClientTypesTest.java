package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.variable.type.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTypesTest {

    private final ClientTypes types = new ClientTypes();

    @ParameterizedTest
    @ValueSource(strings = {"string", "integer", "long", "double", "boolean", "null"})
    void a_plain_type_is_known_by_name(String name) {
        assertThat(types.typeForName(name).getName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"object", "file", "bytes", "date", "short", "number", "xml", "Object", ""})
    void no_other_is(String name) {
        assertThat(types.typeForName(name)).isNull();
    }

    @Test
    void the_engine_still_compares_numbers_of_every_type() {
        assertThat(types.getSubTypes(ValueType.NUMBER))
                .contains(ValueType.INTEGER, ValueType.LONG, ValueType.DOUBLE, ValueType.SHORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.util.ArrayList", "java.util.HashMap", "java.lang.String", "java.lang.Object"})
    void what_a_table_collects_is_read_again(String type) {
        assertThat(ClientTypes.kept().validate(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.ProcessBuilder",
                "java.lang.Thread",
                "java.util.Properties",
                "org.h2.jdbcx.JdbcDataSource",
                "javax.swing.JEditorPane",
                ""
            })
    void no_other_class_is(String type) {
        assertThat(ClientTypes.kept().validate(type)).isFalse();
    }
}
