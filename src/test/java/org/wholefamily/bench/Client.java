package org.wholefamily.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;

/** A light client over HTTP, so that what is measured is the server; anything but success is a fault of the bench. */
final class Client {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    Client(int port) {
        this.address = "http://localhost:" + port;
    }

    String get(String user, String path) {
        return send(request(user, path).GET());
    }

    String post(String user, String path, String json) {
        return send(
                request(user, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String user, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", path.contains("/filter/") ? "application/hal+json" : "application/json");
        if (user != null) {
            String basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes());
            request.header("Authorization", "Basic " + basic);
        }
        return request;
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError(request.build().uri() + " " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
