package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.running.Forwarder;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.security.ProbedCalls.Seen;

/** The gate and the engine read an address alike: nothing comes to an endpoint but what its row has let through. */
@RunningProduct
class GateReadingIT {

    private static final List<EngineApiTable.Row> ROWS = EngineApiTable.load().rows().stream()
            // Signing in and out would end the session of the walk.
            .filter(row -> !row.path().startsWith("/camunda/api/admin/auth/"))
            .toList();

    private static final String OPERATOR = "demo-camunda-admin";

    @LocalServerPort
    private int port;

    private final Spellings spellings = new Spellings();
    private final Set<String> reached = new HashSet<>();
    private final SoftAssertions all = new SoftAssertions();
    private ProbedCalls calls;

    @BeforeEach
    void meet() {
        calls = new ProbedCalls(port);
    }

    @ParameterizedTest
    @CsvSource({"triage, 40", "agency-police, 40", "managers, 80"})
    void a_legal_address_comes_to_its_row_and_to_no_other_however_it_is_written(String group, int least) {
        User person = new User("demo-" + group, Set.of(group), Set.of("northshire"));
        ROWS.forEach(row -> walk(person.id(), row, row.who().allows(person)));

        all.assertAll();
        assertThat(reached).as("endpoints of %s", group).hasSizeGreaterThan(least);
    }

    @Test
    void the_operator_too_comes_to_rows_only() {
        ROWS.stream()
                // A call without an id, such as a clean-up, would change the platform for all other tests.
                .filter(row -> row.method().equals("GET") || row.path().contains("{"))
                .forEach(row -> walk(OPERATOR, row, row.who() != Who.NOBODY));

        all.assertAll();
        assertThat(reached).hasSizeGreaterThan(220);
    }

    @ParameterizedTest
    @ValueSource(strings = {OPERATOR, "demo-agency-police", "demo-nobody"})
    void an_address_that_is_not_understood_is_refused_for_everybody_on_every_way_in(String user) {
        for (EngineApiTable.Row row : ROWS) {
            String plain = user.equals("demo-nobody") ? "/engine-rest" + row.path() : spellings.plain(row);
            String address = spellings.spoilt(spellings.plain(row));
            Seen seen = calls.send(user, row.method(), plain, address, spellings.content());
            all.assertThat(seen.status()).as("%s %s", row.method(), address).isEqualTo(400);
            all.assertThat(seen.endpoint()).as("%s %s", row.method(), address).isEmpty();
        }
        all.assertAll();
    }

    @ParameterizedTest
    @CsvSource({"demo-triage, 403", OPERATOR + ", 404"})
    void what_lies_beside_the_rows_comes_to_nothing(String user, int status) {
        for (String root : Spellings.ROOTS) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
                for (String path : List.of(
                        "/",
                        "/application.wadl",
                        "/TASK",
                        "/task/1/2/3/4",
                        "/engine/other/task/1/x",
                        "/process-definition/a/b/c",
                        "/task/1/localVariables/a/b")) {
                    Seen seen = calls.send(user, method, root, root + path, "{}");
                    all.assertThat(seen.status())
                            .as("%s %s%s", method, root, path)
                            .isEqualTo(status);
                    all.assertThat(seen.endpoint())
                            .as("%s %s%s", method, root, path)
                            .isEmpty();
                }
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/user",
                "/engine-rest/version",
                "/engine-rest/engine/default/task",
                "/camunda/api/engine/engine/default/user",
                "/api/families/NS-000001",
                "/v3/api-docs",
                "/actuator/prometheus"
            })
    void a_call_that_is_handed_on_within_the_server_comes_to_nothing(String target) {
        for (String way : List.of(Forwarder.FORWARD, Forwarder.INCLUDE)) {
            Seen seen = calls.send(calls.to("/camunda/app/tasklist/default/").header(way, target));

            assertThat(seen.endpoint()).as("%s: %s", way, seen.body()).isEmpty();
            assertThat(seen.body())
                    .as(way)
                    .contains("There is nothing here")
                    .doesNotContain("demo-", "7.24", "openapi");
        }
    }

    private void walk(String user, EngineApiTable.Row row, boolean open) {
        String plain = spellings.plain(row);
        String address = spellings.escaped(plain);
        String what = row.method() + " " + address;
        Seen seen = calls.send(user, row.method(), plain, address, spellings.content());
        seen.endpoint().ifPresent(found -> reached.add(row.method() + " " + found));
        all.assertThat(seen.body()).as(what).doesNotContain("written plainly", Answer.NO_ADDRESS);
        if (!open) {
            all.assertThat(seen.status()).as(what).isEqualTo(403);
            all.assertThat(seen.endpoint()).as(what).isEmpty();
        } else if (seen.endpoint().isPresent()) {
            all.assertThat(seen.status()).as(what).isLessThan(500);
            all.assertThat(seen.endpoint()).as(what).hasValue(row.path());
        } else {
            // A guard may know that there is no such task or process, before the engine is asked.
            all.assertThat(seen.status()).as(what).isIn(400, 403, 404, 415);
        }
    }
}
