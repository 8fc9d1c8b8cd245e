package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.RunningProduct;

/** Scripts and styles of the web apps, which the server sends by itself. */
@RunningProduct
class WebAppFilesIT {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final String SCRIPT = "/camunda/lib/deps.js";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                SCRIPT,
                SCRIPT + "?bust=7.24.0",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.css"
            })
    void a_file_comes_whole_the_first_time_and_every_time(String path) throws Exception {
        byte[] file = webApps(path.replaceFirst("\\?.*", ""));
        for (int time = 0; time < 3; time++) {
            HttpResponse<byte[]> answer = send(to(path).header("Range", "bytes=0-10"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(file);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/");
            if (time > 0) {
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
    }

    @Test
    void who_has_a_file_is_not_sent_it_again() throws Exception {
        String changed = send(to(SCRIPT)).headers().firstValue("Last-Modified").orElseThrow();

        HttpResponse<byte[]> answer = send(to(SCRIPT).header("If-Modified-Since", changed));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_not_found() throws Exception {
        assertThat(send(to("/camunda/lib/nothing.js")).statusCode()).isEqualTo(404);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder call) throws IOException, InterruptedException {
        return BROWSER.send(call.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] webApps(String path) throws IOException {
        try (InputStream file = WebAppFilesIT.class.getResourceAsStream("/META-INF/resources/webjars" + path)) {
            return file.readAllBytes();
        }
    }
}
