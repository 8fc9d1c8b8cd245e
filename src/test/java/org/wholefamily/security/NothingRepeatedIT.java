package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.WebAppSession;

/** No refusal, whoever writes it, says again what was sent. */
@RunningProduct
@ExtendWith(OutputCaptureExtension.class)
class NothingRepeatedIT {

    private static final String SECRET = "MARKEDVALUE";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /group/MARKEDVALUE                                     | ",
                "GET    | /user/MARKEDVALUE/profile                              | ",
                "GET    | /tenant/MARKEDVALUE                                    | ",
                "GET    | /task/MARKEDVALUE                                      | ",
                "GET    | /process-instance/MARKEDVALUE                          | ",
                "GET    | /process-definition/key/MARKEDVALUE                    | ",
                "GET    | /process-definition/MARKEDVALUE/xml                    | ",
                "GET    | /decision-definition/key/MARKEDVALUE/tenant-id/MARKEDVALUE | ",
                "GET    | /deployment/MARKEDVALUE/resources/MARKEDVALUE          | ",
                "GET    | /filter/MARKEDVALUE                                    | ",
                "GET    | /job/MARKEDVALUE                                       | ",
                "GET    | /variable-instance/MARKEDVALUE                         | ",
                "GET    | /history/process-instance/MARKEDVALUE                  | ",
                "GET    | /history/task?processVariables=x_MARKEDVALUE_y         | ",
                "GET    | /task?processVariables=x_MARKEDVALUE_y                 | ",
                "GET    | /task?sortBy=MARKEDVALUE&sortOrder=asc                 | ",
                "GET    | /task?MARKEDVALUE=1&maxResults=MARKEDVALUE             | ",
                "GET    | /external-task?sortBy=MARKEDVALUE                      | ",
                "POST   | /task                | {\"processVariables\":[{\"name\":\"x\",\"operator\":\"MARKEDVALUE\",\"value\":1}]}",
                "POST   | /task                | {\"createdAfter\":\"MARKEDVALUE\"}",
                "POST   | /task                | {\"priority\":\"MARKEDVALUE\"}",
                "POST   | /filter/create       | {\"resourceType\":\"MARKEDVALUE\",\"name\":\"x\"}",
                "POST   | /authorization/create| {\"type\":1,\"permissions\":[\"MARKEDVALUE\"],\"userId\":\"x\",\"resourceType\":7}",
                "POST   | /message             | {\"messageName\":\"MARKEDVALUE\"}",
                "POST   | /message             | {\"messageName\":\"consentWithdrawn\",\"businessKey\":\"MARKEDVALUE\",\"processVariables\":{}}",
                "PUT    | /user/MARKEDVALUE/credentials | {\"password\":\"MARKEDVALUE\",\"authenticatedUserPassword\":\"MARKEDVALUE\"}",
                "POST   | /process-definition/key/added-need/submit-form | {\"variables\":{\"need\":{\"value\":\"MARKEDVALUE\"}}}",
                "POST   | /process-definition/key/added-need/start | {\"variables\":{\"need\":{\"value\":\"MARKEDVALUE\",\"type\":\"MARKEDVALUE\"}}}",
                "PUT    | /process-instance/MARKEDVALUE/variables/MARKEDVALUE | {\"value\":\"MARKEDVALUE\",\"type\":\"MARKEDVALUE\"}",
                "POST   | /modification/execute| {\"processDefinitionId\":\"MARKEDVALUE\",\"instructions\":[]}",
                "POST   | /migration/generate  | {\"sourceProcessDefinitionId\":\"MARKEDVALUE\",\"targetProcessDefinitionId\":\"MARKEDVALUE\"}"
            })
    void the_engine_says_nothing_again(Method method, String path, String content) {
        for (String user : List.of("demo-managers", Caseworkers.OPERATOR)) {
            Response answer = said(new Caseworkers(port).as(user), method, "/engine-rest" + path, content);
            assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
            assertThat(answer.asString()).doesNotContain(SECRET);
        }
        Response answer = said(
                new Caseworkers(port).as("demo-managers").headers(new WebAppSession(port, "demo-managers").headers()),
                method,
                "/camunda/api/engine/engine/default" + path,
                content);
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
        assertThat(answer.asString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /api/MARKEDVALUE                   | ",
                "GET    | /api/families/MARKEDVALUE          | ",
                "DELETE | /api/families/MARKEDVALUE          | ",
                "GET    | /api/councils/MARKEDVALUE          | ",
                "PUT    | /api/councils/markedvalue          | {\"code\":\"MARKEDVALUE\",\"limits\":{\"MARKED VALUE!\":0}}",
                "PUT    | /api/councils/x                    | {\"schemes\":[{\"from\":\"MARKEDVALUE\"}]}",
                "POST   | /api/clock                         | {\"to\":\"MARKEDVALUE\"}",
                "POST   | /api/clock                         | \"MARKEDVALUE\"",
                "POST   | /api/models/MARKEDVALUE/check      | {}",
                "POST   | /api/referrals                     | {\"referral\":{\"MARKEDVALUE\":\"MARKEDVALUE\"}}",
                "POST   | /api/referrals                     | [\"MARKEDVALUE\"]",
                "PUT    | /api/families/MARKEDVALUE/restriction | {\"record\":\"MARKEDVALUE\"}",
                "PUT    | /api/families/NS-000001/restriction | {\"record\":\"MARKEDVALUE\"}"
            })
    void the_product_says_nothing_again(Method method, String path, String content) {
        for (String user : List.of("demo-triage", "demo-managers", Caseworkers.OPERATOR)) {
            Response answer = said(new Caseworkers(port).as(user), method, path, content);
            assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
            assertThat(answer.asString()).doesNotContain(SECRET, path);
        }
    }

    @Test
    void what_never_reaches_the_product_is_not_said_again_nor_written_down(CapturedOutput log) throws IOException {
        assertThat(sentRaw("GET /engine-rest/task?x=MARKEDVALUE|{} HTTP/1.1\r\nHost: x\r\n\r\n"))
                .contains(" 400 ")
                .doesNotContain(SECRET);
        assertThat(sentRaw("MARKEDVALUE /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n"))
                .contains(" 400 ")
                .doesNotContain(SECRET);
        assertThat(sentRaw("GET / HTTP/1.1\r\nHost: MARKED/VALUE\r\n\r\n"))
                .contains(" 400 ")
                .doesNotContain("MARKED");
        assertThat(
                        sentRaw(
                                "GET /engine-rest/task HTTP/1.1\r\nHost: x\r\nAuthorization: Basic MARKEDVALUE!\r\nConnection: close\r\n\r\n"))
                .contains(" 401 ")
                .doesNotContain(SECRET);
        assertThat(log.getAll()).doesNotContain(SECRET, "MARKED").doesNotContain("\tat ");
    }

    private static Response said(RequestSpecification call, Method method, String path, String content) {
        return (content == null ? call : call.contentType(ContentType.JSON).body(content)).request(method, path);
    }

    private String sentRaw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
