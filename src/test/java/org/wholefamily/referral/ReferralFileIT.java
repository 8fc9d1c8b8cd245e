package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.RunningProduct;

/** Files that are refused as a whole: a clear answer, and nothing of them is stored. */
@RunningProduct
@Tag("postgres")
class ReferralFileIT {

    private static final String HEADER = String.join(",", ReferralRules.COLUMNS) + "\n";
    private static final String ROW =
            "FILE-1,2013-09-12,northshire,tf-2012,housing,Officer,1,parent,Nils,Ode,1981-02-03,1 Far Lane,NS4"
                    + " 8TT,M,,,yes,rent\n";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("demo-triage:demo".getBytes(StandardCharsets.UTF_8));

    @LocalServerPort
    private int port;

    @Value("${wholefamily.imports.max-bytes}")
    private int limit;

    @Autowired
    private JdbcClient jdbc;

    private Caseworkers people;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
    }

    @Test
    void an_empty_file_and_a_header_alone_are_refused() {
        refused("", "empty-file");
        refused("\n", "empty-file");
        refused(HEADER, "empty-file");
    }

    @Test
    void a_column_that_is_missing_is_named() {
        refused(HEADER.replace(",surname", "") + ROW.replace(",Ode", ""), "missing-column")
                .body("detail", containsString("surname"));
    }

    @Test
    void a_column_that_nobody_knows_and_a_column_twice_are_refused() {
        refused(HEADER.replace("\n", ",shoe_size\n") + ROW.replace("\n", ",42\n"), "unknown-column");
        refused(HEADER.replace("\n", ",concern\n") + ROW.replace("\n", ",rent\n"), "unknown-column");
    }

    @Test
    void another_encoding_is_refused() {
        byte[] latin = (HEADER + ROW.replace("Nils", "Zoë")).getBytes(StandardCharsets.ISO_8859_1);

        send(latin).statusCode(400).body("code", equalTo("not-utf-8"));

        assertNothingStored();
    }

    @Test
    void a_quotation_mark_that_never_ends_is_refused() {
        refused(HEADER + ROW.replace("rent", "\"rent"), "not-csv");
    }

    @Test
    void a_bad_file_after_good_rows_stores_none_of_them() {
        refused(HEADER + ROW + "FILE-2,\"2013\"x,northshire\n", "not-csv");
    }

    @Test
    void a_file_that_says_that_it_is_too_large_is_not_read() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String head = "POST /api/referrals/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + BASIC
                    + "\r\nContent-Type: text/csv\r\nConnection: close\r\nContent-Length: " + (limit + 1) + "\r\n\r\n"
                    + HEADER;
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.setSoTimeout(20_000);

            byte[] answer = socket.getInputStream().readNBytes(12);

            assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 413");
        }
        assertNothingStored();
    }

    @Test
    void a_file_that_grows_too_large_is_refused_and_its_good_rows_are_not_stored() throws Exception {
        byte[] start = (HEADER + ROW + ROW.replace("FILE-1", "FILE-2").replace("rent\n", "\""))
                .getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[limit + 1];
        Arrays.fill(file, (byte) 'x');
        System.arraycopy(start, 0, file, 0, start.length);
        HttpRequest chunked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/referrals/imports"))
                .header("Authorization", BASIC)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)))
                .build();

        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(chunked, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large");
        assertNothingStored();
    }

    @Test
    void a_file_of_another_kind_is_refused() {
        people.as("demo-triage")
                .contentType("application/octet-stream")
                .body(new byte[] {1})
                .post("/api/referrals/imports")
                .then()
                .statusCode(415);
    }

    private ValidatableResponse refused(String file, String code) {
        ValidatableResponse answer = send(file.getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        assertNothingStored();
        return answer;
    }

    private ValidatableResponse send(byte[] file) {
        return people.as("demo-triage")
                .header("Content-Type", "text/csv")
                .body(file)
                .post("/api/referrals/imports")
                .then();
    }

    private void assertNothingStored() {
        assertThat(jdbc.sql("select count(*) from referral where referral like 'FILE-%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
