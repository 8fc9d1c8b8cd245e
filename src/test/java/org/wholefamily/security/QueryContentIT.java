package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.security.ProbedCalls.Seen;

/** What somebody asks a list by, in the content of a call. */
@RunningProduct
class QueryContentIT {

    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    @LocalServerPort
    private int port;

    private ProbedCalls calls;
    private String list;

    @BeforeEach
    void meet() {
        calls = new ProbedCalls(port);
        list = new Caseworkers(port)
                .as("demo-managers")
                .get("/engine-rest/filter?resourceType=Task&name=All open tasks")
                .jsonPath()
                .getString("[0].id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authCheck\":{\"authorizationCheckEnabled\":false}",
                "authCheck\":null",
                "tenantCheck\":{\"tenantCheckEnabled\":false}",
                "orderingProperties\":[{\"queryProperty\":{\"name\":\"1; drop table family\"}}]",
                "databaseType\":\"h2\"",
                "parameter\":\"x\"",
                "firstResult\":-1",
                "maxResults\":\"5\"",
                "historyEnabled\":false",
                "sortBy\":\"nothing\",\"sortOrder\":\"asc\"",
                "sortBy\":\"startTime\"",
                "sortBy\":\"startTime\",\"sortOrder\":\"asc; drop table family\""
            })
    void cockpit_is_asked_by_what_it_offers_only(String asked) {
        for (String endpoint :
                new String[] {"/process-instance", "/process-instance/count", "/incident", "/incident/count"}) {
            refused("demo-managers", COCKPIT + endpoint, "{\"" + asked + "}");
        }
    }

    @Test
    void a_list_is_asked_by_so_many_alternatives_as_the_database_bears() {
        String many = "{\"assigneeIn\":[" + "\"a\",".repeat(399) + "\"a\"]}";
        refused("demo-managers", "/engine-rest/task", alternatives("{\"name\":\"a\"}", 21));
        refused("demo-managers", "/engine-rest/filter/" + list + "/list", alternatives("{\"name\":\"a\"}", 400));
        refused("demo-managers", "/camunda/api/engine/engine/default/task", alternatives(many, 2));

        for (String few : new String[] {alternatives("{\"name\":\"a\"}", 20), alternatives(many, 1)}) {
            assertThat(send("demo-managers", "/engine-rest/task", few).status()).isEqualTo(200);
        }
    }

    private static String alternatives(String one, int times) {
        return "{\"orQueries\":[" + (one + ",").repeat(times - 1) + one + "]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/task/count",
                "/engine-rest/filter/{list}/list",
                "/engine-rest/filter/{list}/count",
                "/engine-rest/process-instance",
                "/engine-rest/job-definition",
                "/engine-rest/group",
                "/engine-rest/history/activity-instance",
                "/engine-rest/history/process-instance",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/filter/{list}/list"
            })
    void a_list_is_sorted_by_what_there_is(String endpoint) {
        for (String asked : new String[] {
            "\"sorting\":[{\"sortBy\":\"nothing\",\"sortOrder\":\"asc\"}]",
            "\"sorting\":[{\"sortBy\":\"id\",\"sortOrder\":\"up\"}]",
            "\"sorting\":[{\"sortOrder\":\"asc\"}]",
            "\"sorting\":[{\"sortBy\":\"id\",\"sortOrder\":\"asc\",\"nothing\":1}]",
            "\"sorting\":[7]",
            "\"sortBy\":\"nothing\",\"sortOrder\":\"asc\"",
            "\"sortBy\":\"id\"",
            "\"sortBy\":{},\"sortOrder\":\"asc\""
        }) {
            refused("demo-managers", endpoint.replace("{list}", list), "{" + asked + "}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task, created",
        "/engine-rest/filter/{list}/list, dueDate",
        "/engine-rest/process-instance, instanceId",
        "/engine-rest/job-definition, activityId",
        "/engine-rest/group, name",
        "/engine-rest/history/activity-instance, startTime",
        "/engine-rest/history/process-instance, startTime"
    })
    void what_there_is_may_be_asked(String endpoint, String by) {
        String sorting = "{\"sorting\":[{\"sortBy\":\"%s\",\"sortOrder\":\"desc\"}]}".formatted(by);
        Seen answer = send("demo-managers", endpoint.replace("{list}", list), sorting);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /engine-rest/task              | {"orQueries":[{"taskDefinitionKey":"a"},{"candidateGroup":"triage"}]}
                    /engine-rest/task              | {"processInstanceBusinessKey":"NS-000001","active":true,"sorting":[]}
                    /engine-rest/task              | {}
                    /engine-rest/task              | {"firstResult":0,"maxResults":15,"processVariables":[],"taskVariables":[]}
                    /camunda/api/cockpit/plugin/base/default/process-instance | {"sortBy":"startTime","sortOrder":"desc"}
                    /camunda/api/cockpit/plugin/base/default/incident         | {"sortBy":"incidentType","sortOrder":"asc"}
                    /camunda/api/cockpit/plugin/base/default/incident         | {"parentProcessDefinitionId":"x","nothing":1,"processDefinitionIdIn":["y"],"sortBy":"incidentType","sortOrder":"asc"}
                    /camunda/api/cockpit/plugin/base/default/process-instance | {"firstResult":0,"maxResults":50,"processDefinitionId":"x"}
                    /camunda/api/cockpit/plugin/base/default/process-instance | {"activityIdIn":[],"businessKey":"NS-000001"}
                    """)
    void and_in_other_ways(String endpoint, String asked) {
        Seen answer = send("demo-managers", endpoint, asked);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void refused(String user, String endpoint, String asked) {
        Seen answer = send(user, endpoint, asked);
        assertThat(answer.status())
                .as("%s %s: %s", endpoint, asked, answer.body())
                .isEqualTo(400);
        assertThat(answer.body()).doesNotContain("drop table");
    }

    private Seen send(String user, String endpoint, String asked) {
        return calls.send(user, "POST", endpoint, endpoint, asked);
    }
}
