package org.wholefamily.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.RunningProduct;

@RunningProduct
class WhatNextIT {

    @LocalServerPort
    private int port;

    private Caseworkers people;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
    }

    @Test
    void whoever_hands_a_family_on_is_told_who_has_it_now_and_gets_no_way_there() {
        String family = people.refer("NEXT-1");
        OpenTask last = lastOfTriage(family);

        List<Map<String, Object>> next = next("demo-triage", last).jsonPath().getList("");

        assertThat(next)
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("name", "Ask family to work together")
                        .containsEntry("with", "Caseworkers")
                        .containsEntry("whose", "OTHERS")
                        .containsEntry("task", null));
        next("demo-caseworkers", last).then().statusCode(404).body("code", equalTo("nothing-done"));
    }

    @Test
    void the_next_task_of_ones_own_family_is_ones_own() {
        String family = people.refer("NEXT-2");
        people.workTo(family, "recordAgreement");
        OpenTask agreement = people.task(family, "recordAgreement");
        assertThat(agreement.assignee()).as("the first waits for the team").isNull();
        people.complete(agreement, Map.of());

        OpenTask sharing = people.task(family, "recordSharing");
        assertThat(sharing.assignee()).isEqualTo("demo-caseworkers");
        next("demo-caseworkers", agreement)
                .then()
                .body("[0].name", equalTo("Record what may be shared"))
                .body("[0].whose", equalTo("YOURS"))
                .body("[0].task", equalTo(sharing.id()));
    }

    @Test
    void an_agency_is_told_nothing_of_what_others_do() {
        String family = people.refer("NEXT-3");
        people.workTo(family, "contributePart");
        List<OpenTask> parts = people.tasksOf(family).stream()
                .filter(task -> task.step().equals("contributePart"))
                .toList();
        people.tasksOf(family).stream()
                .filter(task -> !task.step().equals("contributePart"))
                .forEach(task -> people.complete(task, Map.of()));
        OpenTask last = parts.get(parts.size() - 1);
        String agency = people.personFor(last);
        parts.forEach(part -> people.complete(part, Map.of()));

        assertThat(people.tasksOf(family)).isNotEmpty();
        next(agency, last).then().statusCode(200).body("", empty());
    }

    @Test
    void nobody_is_told_of_what_they_did_not_do_or_that_never_was() {
        OpenTask open = people.task(people.refer("NEXT-4"), "screenReferral");

        next("demo-triage", open).then().statusCode(404);
        people.as("demo-triage").get("/api/tasks/none/next").then().statusCode(404);
        people.as("demo-triage").get("/api/starts/none/next").then().statusCode(404);
    }

    @Test
    void every_list_of_a_person_has_its_number() {
        people.refer("NEXT-5");

        List<Map<String, Object>> counts = people.as("demo-triage")
                .get("/api/tasks/counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");

        assertThat(counts)
                .extracting(one -> one.get("name"))
                .containsExactlyInAnyOrder("My work", "My tasks", "My team's tasks", "Overdue");
        assertThat(counts)
                .allSatisfy(one -> people.as("demo-triage")
                        .get("/engine-rest/filter/{id}/count", one.get("list"))
                        .then()
                        .body("count", equalTo(one.get("tasks"))));
        assertThat(counts)
                .filteredOn(one -> one.get("name").equals("My team's tasks"))
                .extracting(one -> (Integer) one.get("tasks"))
                .allMatch(number -> number > 0);
    }

    private OpenTask lastOfTriage(String family) {
        OpenTask last = null;
        for (OpenTask task = people.tasksOf(family).get(0);
                people.personFor(task).equals("demo-triage");
                task = people.tasksOf(family).get(0)) {
            people.complete(task, Map.of());
            last = task;
        }
        return last;
    }

    private Response next(String user, OpenTask task) {
        return people.as(user).get("/api/tasks/{id}/next", task.id());
    }
}
