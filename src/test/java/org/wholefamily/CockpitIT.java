package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.WebAppSession;

/** Cockpit shows managers the cases of their own council alone. */
@RunningProduct
class CockpitIT {

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    private Caseworkers people;

    @BeforeEach
    void open() {
        people = new Caseworkers(port);
    }

    @Test
    void called_processes_are_those_of_ones_own_council() {
        String family = people.refer("CPIT-1");
        people.task(family, "screenReferral");
        new Newcomers(people).setUp("quiet-council", "Quiet Council", "QC", "quiet-", "managers");

        assertThat(called("demo-managers")).extracting("key").contains("referral");
        assertThat(called("demo-managers"))
                .filteredOn("key", "referral")
                .extracting("calledFromActivityIds")
                .containsExactly(List.of("callActivity_referral"));
        assertThat(called("quiet-managers")).isEmpty();
        assertThat(called(Caseworkers.OPERATOR)).extracting("key").contains("referral");
    }

    private List<Map<String, Object>> called(String user) {
        String map = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("family-intervention")
                .latestVersion()
                .singleResult()
                .getId();
        return WebAppSession.cockpit(port, user)
                .postToCockpit("/process-definition/" + map + "/called-process-definitions", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }
}
