package org.wholefamily.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wholefamily.running.WebAppSession;

/** Sends calls exactly as they are written, and says to which endpoint of the engine each came. */
final class ProbedCalls {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final Map<String, Map<String, String>> sessions = new HashMap<>();
    private int calls;

    ProbedCalls(int port) {
        this.port = port;
    }

    /** What came of a call. */
    record Seen(int status, String body, Map<String, List<String>> headers, Optional<String> endpoint) {

        /** All that came back but what is another at every moment. */
        String all() {
            Map<String, List<String>> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            kept.putAll(headers);
            List.of("Date", "Set-Cookie", "X-XSRF-TOKEN", "Connection").forEach(kept::remove);
            return (status + " " + kept + " " + body).replaceAll("nonce-[\\w-]+", "nonce");
        }
    }

    /**
     * Sends a call of a person.
     *
     * @param plain the address as everybody would write it, whose interface says how the person is known
     * @param address as it is sent
     * @param content JSON, which goes with all but reading
     */
    Seen send(String user, String method, String plain, String address, String content) {
        HttpRequest.Builder request = to(address)
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : content))
                .header("Content-Type", "application/json");
        if (plain.startsWith("/camunda")) {
            sessions.computeIfAbsent(user, one -> new WebAppSession(port, one).headers())
                    .forEach(request::header);
            return send(request);
        }
        return send(user, request);
    }

    /** Sends a call of a person who says so with it. */
    Seen send(String user, HttpRequest.Builder request) {
        String basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return send(request.header("Authorization", "Basic " + basic));
    }

    HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    Seen send(HttpRequest.Builder request) {
        String probe = "probe-" + ++calls;
        try {
            HttpResponse<String> answer = CLIENT.send(
                    request.header(SeenEndpoints.PROBE, probe).build(), HttpResponse.BodyHandlers.ofString());
            return new Seen(answer.statusCode(), answer.body(), answer.headers().map(), SeenEndpoints.of(probe));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
