package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholefamily.process.CurrentUser.User;

class EngineApiTableTest {

    private final EngineApiTable table = EngineApiTable.load();

    @ParameterizedTest
    @CsvSource({
        "POST, /task/1/submit-form, STAFF",
        "POST, /task/1/complete, OPERATOR",
        "POST, /task/create, OPERATOR",
        "POST, /task/create/claim, STAFF",
        "GET,  /task/count, STAFF",
        "HEAD, /task/1, STAFF",
        "PUT,  /task/1, OPERATOR",
        "GET,  /process-definition/key/referral/xml, STAFF",
        "POST, /process-definition/key/referral/start, OPERATOR",
        "GET,  /camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js, ANYONE",
        "POST, /camunda/api/admin/setup/default/user/create, NOBODY"
    })
    void an_address_is_open_to_whom_its_row_says(String method, String address, Who who) {
        assertThat(table.row(method, address)).map(EngineApiTable.Row::who).hasValue(who);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /something/new",
        "GET,    /TASK",
        "TRACE,  /task",
        "PATCH,  /task/1",
        "OPTIONS, /task",
        "GET,    /application.wadl",
        "GET,    /",
        "GET,    /engine/default/task"
    })
    void what_the_table_does_not_name_is_no_endpoint(String method, String address) {
        assertThat(table.row(method, address)).isEmpty();
    }

    @Test
    void a_control_character_leads_past_no_row() {
        assertThat(table.row("GET", "/task/1\u0085/form"))
                .map(EngineApiTable.Row::path)
                .hasValue("/task/{id}/form");
    }

    @Test
    void a_call_says_what_its_address_names() {
        EngineApiTable.Row row =
                table.row("DELETE", "/task/a:1/localVariables/b").orElseThrow();

        assertThat(new EngineCall(row, "/task/a:1/localVariables/b", false).id())
                .isEqualTo("a:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/1",
                "/engine-rest/task/1/",
                "/engine-rest/engine/default/task/1",
                "/camunda/api/engine/task/1",
                "/camunda/api/engine/engine/default/task/1"
            })
    void every_root_of_the_engine_leads_to_the_same_row(String uri) {
        assertThat(EngineAddress.of(uri))
                .hasValueSatisfying(address -> assertThat(address.path()).isEqualTo("/task/1"));
    }

    @Test
    void somebody_without_a_council_is_no_staff() {
        User nobodys = new User("x", Set.of("managers"), Set.of());

        assertThat(Who.STAFF.allows(nobodys)).isFalse();
        assertThat(Who.READERS.allows(nobodys)).isFalse();
        assertThat(Who.READERS.allows(new User("x", Set.of("managers"), Set.of("northshire"))))
                .isTrue();
        assertThat(Who.COUNCIL.allows(new User("x", Set.of("agency-police"), Set.of("northshire"))))
                .isFalse();
    }

    @Test
    void the_operator_uses_everything_but_what_nobody_uses() {
        User operator = new User("x", Set.of("camunda-admin"), Set.of());

        assertThat(Who.OPERATOR.allows(operator)).isTrue();
        assertThat(Who.NOBODY.allows(operator)).isFalse();
    }
}
