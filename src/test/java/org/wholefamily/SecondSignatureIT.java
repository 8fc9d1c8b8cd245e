package org.wholefamily;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.OwnModels;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.Waits;

/** Councils with a model of their own for claims: with a second signature, in the background, or as it was before. */
@RunningProduct
class SecondSignatureIT {

    private static final Path OWN = OwnModels.of("northshire");
    private static final Path BEFORE = Path.of("src/test/resources/before/outcome-claim.bpmn");
    private static final String BOTH = "two-pens";

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private Caseworkers people;
    private Waits waits;

    @BeforeEach
    void somebody_who_could_sign_twice() {
        people = new Caseworkers(port);
        waits = new Waits(management, people);
        Newcomers newcomers = new Newcomers(people);
        newcomers.southtown("triage", "caseworkers", "programme-coordinators");
        newcomers.join(BOTH, "northshire", "chief-officers", "managers", "finance");
    }

    @AfterEach
    void leave_nothing() throws IOException {
        FileSystemUtils.deleteRecursively(OWN);
        reload();
    }

    @Test
    void a_second_signature_is_drawn_and_nobody_gives_both() throws IOException {
        countersigned();
        String family = family("Pen");
        waits.workTo(family, "signOffClaim");
        take(BOTH, people.task(family, "signOffClaim"));
        assertThat(state(family)).isEqualTo("signed-off");
        OpenTask second = people.task(family, "countersignClaim");

        assertThat(people.submitAs(BOTH, second, Map.of()).statusCode()).isEqualTo(400);
        people.submitAs(BOTH, second, Map.of()).then().body("message", containsString("omebody else has to do this"));
        people.as("demo-managers")
                .contentType("application/json")
                .body(Map.of("userId", BOTH))
                .post("/engine-rest/task/{id}/assignee", second.id())
                .then()
                .statusCode(400);
        assertThat(steps(family)).containsExactly("countersignClaim");

        people.complete(second, people.changes("signedOff", "no", "reason", "Who saw the register?"));
        assertThat(state(family)).isEqualTo("not-signed");
        waits.workTo(family, "countersignClaim");
        people.complete(people.task(family, "countersignClaim"), Map.of());
        paid(family);
    }

    @Test
    void a_second_signature_that_is_open_when_the_family_moves_is_still_asked() throws IOException {
        countersigned();
        String family = family("Ink");
        waits.workTo(family, "countersignClaim");

        move(family);

        assertThat(steps(family)).containsExactly("countersignClaim");
        people.complete(people.task(family, "countersignClaim"), Map.of());
        paid(family);
    }

    @Test
    void a_copy_from_before_still_moves_its_claims_and_what_it_began_goes_on_without_it() throws IOException {
        keep("bpmn/outcome-claim.bpmn", Files.readString(BEFORE, UTF_8));
        check();
        reload().then().statusCode(200);
        String family = family("Quill");
        waits.workTo(family, "signOffClaim");
        assertThat(state(family)).isEqualTo("checked");
        leave_nothing();

        people.complete(
                people.task(family, "signOffClaim"), people.changes("signedOff", "no", "reason", "Not readable"));
        assertThat(state(family)).isEqualTo("not-signed");
        waits.workTo(family, "submitClaim");
        assertThat(state(family)).isEqualTo("signed-off");
        paid(family);
        assertThat(moves(family))
                .containsExactly(
                        "claim-prepared",
                        "claim-checked",
                        "claim-not-signed",
                        "claim-checked",
                        "claim-signed-off",
                        "claim-submitted",
                        "claim-paid");
    }

    @Test
    void a_claim_by_a_copy_from_before_goes_on_from_where_it_is_when_the_family_moves() throws IOException {
        keep("bpmn/outcome-claim.bpmn", Files.readString(BEFORE, UTF_8));
        reload().then().statusCode(200);
        String family = family("Blot");
        waits.workTo(family, "submitClaim");

        move(family);

        assertThat(steps(family)).containsExactly("submitClaim");
        paid(family);
    }

    @Test
    void a_claim_that_moves_in_the_background_moves_once_and_knows_who_signed() throws IOException {
        keep(
                "bpmn/outcome-claim.bpmn",
                Files.readString(Path.of("bpmn/outcome-claim.bpmn"), UTF_8)
                        .replace("${recordSignOff}\"", "${recordSignOff}\" camunda:asyncBefore=\"true\""));
        check();
        reload().then().statusCode(200);
        String family = family("Nib");
        waits.workTo(family, "signOffClaim");
        take(BOTH, people.task(family, "signOffClaim"));

        jdbc.sql("update claim set state = 'prepared' where case_reference = :case")
                .param("case", family)
                .update();
        assertThatThrownBy(() -> waits.endNext(family)).hasMessageContaining("at the same moment");
        jdbc.sql("update claim set state = 'checked' where case_reference = :case")
                .param("case", family)
                .update();
        waits.workTo(family, "submitClaim");

        assertThat(people.submitAs(BOTH, people.task(family, "submitClaim"), Map.of())
                        .statusCode())
                .isEqualTo(400);
        paid(family);
        assertThat(moves(family)).containsOnlyOnce("claim-signed-off");
    }

    private void countersigned() throws IOException {
        keep(
                "bpmn/outcome-claim.bpmn",
                Files.readString(Path.of("bpmn/outcome-claim.bpmn"), UTF_8)
                        .replace(
                                "sourceRef=\"serviceTask_recordSignOff\" targetRef=\"userTask_submitClaim\"",
                                "sourceRef=\"serviceTask_recordSignOff\" targetRef=\"userTask_countersignClaim\"")
                        .replace("<bpmn:incoming>flow_recordSignOffToSubmitClaim</bpmn:incoming>", "")
                        .replace("<bpmn:userTask id=\"userTask_submitClaim\"", """
                                <bpmn:userTask id="userTask_countersignClaim" name="Countersign claim"
                                    camunda:formRef="claim-sign-off" camunda:formRefBinding="latest"
                                    camunda:candidateGroups="managers" camunda:priority="${taskPriority}">
                                  <bpmn:extensionElements>
                                    <camunda:inputOutput>
                                      <camunda:inputParameter name="signedOff" />
                                      <camunda:outputParameter name="signedOff">${signedOff}</camunda:outputParameter>
                                    </camunda:inputOutput>
                                  </bpmn:extensionElements>
                                </bpmn:userTask>
                                <bpmn:sequenceFlow id="flow_toCountersigned" sourceRef="userTask_countersignClaim"
                                    targetRef="gateway_countersigned" />
                                <bpmn:exclusiveGateway id="gateway_countersigned" name="Countersigned?"
                                    default="flow_notCountersigned" />
                                <bpmn:sequenceFlow id="flow_notCountersigned" name="No"
                                    sourceRef="gateway_countersigned" targetRef="serviceTask_returnClaim" />
                                <bpmn:sequenceFlow id="flow_countersigned" name="Yes"
                                    sourceRef="gateway_countersigned" targetRef="userTask_submitClaim">
                                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${signedOff}</bpmn:conditionExpression>
                                </bpmn:sequenceFlow>
                                <bpmn:userTask id="userTask_submitClaim\""""));
        keep(
                "dmn/deadline.dmn",
                Files.readString(Path.of("dmn/deadline.dmn"), UTF_8)
                        .replace(
                                "<text>\"signOffClaim\"</text>",
                                "<text>\"signOffClaim\", \"countersignClaim\"</text>"));
        check();
        reload().then().statusCode(200);
    }

    private static void keep(String file, String text) throws IOException {
        Files.createDirectories(OWN.resolve(file).getParent());
        Files.writeString(OWN.resolve(file), text);
    }

    private void check() {
        people.as("demo-process-designers")
                .post("/api/models/northshire/check")
                .then()
                .statusCode(200)
                .body("faults", empty());
    }

    private Response reload() {
        return people.as("demo-process-designers").post("/api/models/northshire/reload");
    }

    private String family(String name) {
        return people.refer(
                "SIGN-" + name,
                List.of(person(1, "parent", name, "1979-04-08"), person(2, "child", name, "2002-08-04")));
    }

    private static Map<String, Object> person(int person, String role, String name, String born) {
        return Map.of(
                "person", person, "role", role, "forename", name + role, "surname", name + "well", "dateOfBirth", born);
    }

    private void move(String family) {
        new StartForms(people)
                .tell("demo-caseworkers", "familyMoved", family, Map.of("toCouncil", "southtown"))
                .then()
                .statusCode(204);
        people.complete(people.task(family, "agreeMove"), Map.of());
    }

    private void take(String user, OpenTask task) {
        people.submitAs(user, task, Map.of()).then().statusCode(204);
    }

    private void paid(String family) {
        waits.workTo(family, "recordReply");
        people.complete(people.task(family, "recordReply"), Map.of());
        assertThat(state(family)).isEqualTo("paid");
    }

    private String state(String family) {
        return jdbc.sql("select state from claim where case_reference = :case")
                .param("case", family)
                .query(String.class)
                .single();
    }

    private List<String> moves(String family) {
        return jdbc.sql("select kind from chain_entry where chain = :case and kind like 'claim-%' order by number")
                .param("case", family)
                .query(String.class)
                .list();
    }

    private List<String> steps(String family) {
        return people.tasksOf(family).stream().map(OpenTask::step).toList();
    }
}
