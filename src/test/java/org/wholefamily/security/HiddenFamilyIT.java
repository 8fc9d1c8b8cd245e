package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.HiddenFamily;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.security.ProbedCalls.Seen;

/** Whoever may not know of a hidden family is answered, by every endpoint, as about a family that is not there. */
@RunningProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenFamilyIT {

    private static final List<EngineApiTable.Row> ROWS = EngineApiTable.load().rows().stream()
            .filter(row -> row.who() != Who.ANYONE && row.who() != Who.NOBODY)
            .toList();

    private static final Map<String, Object> CONCERN = Map.of("concern", "Heard shouting", "immediate", true);
    private static final Map<String, Object> CONSENT = Map.of("agency", "health", "purpose", "plan");
    private static final Map<String, Object> NEED = Map.of("need", "antisocial-behaviour", "source", "PC Holt");

    @LocalServerPort
    private int port;

    private HiddenFamily family;

    /** A concern about it is work that social care sees by law. */
    private HiddenFamily inDanger;

    private ProbedCalls calls;
    private SoftAssertions all;
    private int told;

    @BeforeAll
    void a_family_in_mid_course_is_hidden() {
        Caseworkers people = new Caseworkers(port);
        new Newcomers(people).southtown("managers", "triage");
        new Newcomers(people).join("other-managers", "northshire", "managers");
        family = HiddenFamily.of(people, "HIDDEN-1", "demo-managers");
        inDanger = HiddenFamily.of(people, "HIDDEN-2", "demo-managers");
    }

    @BeforeEach
    void ask_anew() {
        calls = new ProbedCalls(port);
        all = new SoftAssertions();
        told = 0;
    }

    @ParameterizedTest
    @CsvSource({
        "demo-triage, triage, northshire",
        "demo-caseworkers, caseworkers, northshire",
        "other-managers, managers, northshire",
        "demo-programme-coordinators, programme-coordinators, northshire",
        "demo-internal-audit, internal-audit, northshire",
        "demo-finance, finance, northshire",
        "demo-agency-health, agency-health, northshire",
        "demo-agency-social-care, agency-social-care, northshire",
        "demo-partnership-board, partnership-board, northshire",
        "south-managers, managers, southtown"
    })
    void the_engine_tells_nobody_that_it_is_there(String user, String group, String council) {
        walk(user, group, council, "/engine-rest");

        all.assertAll();
        assertThat(told).isZero();
    }

    @Test
    void cockpit_and_tasklist_tell_nobody_either() {
        walk("other-managers", "managers", "northshire", "/camunda/api/engine/engine/default");
        walk("demo-triage", "triage", "northshire", "/camunda/api/engine/engine/default");

        all.assertAll();
        assertThat(told).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo-triage",
                "demo-caseworkers",
                "other-managers",
                "demo-data-officers",
                "demo-finance",
                "demo-agency-health",
                "demo-agency-social-care",
                "demo-partnership-board",
                "south-managers"
            })
    void the_products_own_interface_and_forms_tell_nobody(String user) {
        Caseworkers people = new Caseworkers(port);
        StartForms forms = new StartForms(people);
        Map<String, Function<String, Response>> questions = new LinkedHashMap<>();
        questions.put("family", named -> people.as(user).get("/api/families/{case}", named));
        questions.put("header", named -> people.as(user).get("/api/families/{case}/header", named));
        questions.put("decisions", named -> people.as(user).get("/api/families/{case}/decisions", named));
        questions.put("claimed", named -> people.as(user).get("/api/families/{case}/claimed-before", named));
        questions.put("hide", named -> HiddenFamily.hide(people, named, user));
        questions.put("concern", named -> forms.tell(user, "safeguardingConcernRaised", named, CONCERN));
        questions.put("consent", named -> forms.tell(user, "consentWithdrawn", named, CONSENT));
        questions.put("need", named -> forms.tell(user, "needAdded", named, NEED));
        questions.put("move", named -> forms.tell(user, "familyMoved", named, Map.of("toCouncil", "southtown")));
        for (String process : List.of("consent-withdrawal", "added-need", "family-move", "safeguarding-concern")) {
            questions.put(process, named -> forms.start(user, process, process, Map.of("caseReference", named)));
        }

        questions.forEach((question, ask) -> assertThat(told(ask, inDanger.reference()))
                .as(question)
                .isEqualTo(told(ask, HiddenFamily.unknown(inDanger.reference()))));
    }

    private static String told(Function<String, Response> ask, String reference) {
        Response answer = ask.apply(reference);
        return answer.statusCode() + " "
                + answer.asString().replace(reference, "it").replaceAll("[0-9a-f-]{36}", "id");
    }

    /** The same questions could tell: they do tell those who may know. */
    @Test
    void the_named_readers_are_told() {
        walk("demo-managers", "managers", "northshire", "/engine-rest");

        assertThat(told).isGreaterThan(40);
    }

    private void walk(String user, String group, String council, String root) {
        User person = new User(user, Set.of(group), Set.of(council));
        ROWS.stream()
                .filter(row -> row.who().allows(person))
                .forEach(row -> FamilyProbes.of(family, row)
                        .forEach((hidden, unknown) -> compare(user, row, root, hidden, unknown)));
    }

    private void compare(
            String user, EngineApiTable.Row row, String root, FamilyProbes.Probe hidden, FamilyProbes.Probe unknown) {
        Seen about = send(user, row, root, hidden);
        Seen nothing = send(user, row, root, unknown);
        String same = about.all().replace(hidden.value(), unknown.value());
        if (!same.equals(nothing.all())) {
            told++;
            all.assertThat(same).as("%s: %s %s", user, row.method(), hidden).isEqualTo(nothing.all());
        }
    }

    private Seen send(String user, EngineApiTable.Row row, String root, FamilyProbes.Probe probe) {
        String address = (probe.path().startsWith("/camunda") ? "" : root) + probe.path();
        boolean reads = row.method().equals("GET") || row.method().equals("OPTIONS");
        String asked = reads ? probe.query() : probe.key().isEmpty() ? "" : "?maxResults=3";
        return calls.send(user, row.method(), address, address + asked, probe.content());
    }
}
