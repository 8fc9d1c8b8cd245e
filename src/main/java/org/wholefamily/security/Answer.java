package org.wholefamily.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.wholefamily.problem.Problem;
import org.wholefamily.problem.Refusal;

/** Refusals in the engine's own shape: a type for programs and a message for people. */
final class Answer {

    static final String NO_ADDRESS = "The engine's interface has no such address";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answer() {}

    static void send(HttpServletResponse response, int status, String type, String message) throws IOException {
        write(response, status, MediaType.APPLICATION_JSON_VALUE, body(type, message));
    }

    static void send(HttpServletResponse response, Refusal refusal) throws IOException {
        write(response, refusal.status(), MediaType.APPLICATION_JSON_VALUE, body(refusal));
    }

    /** The same for what stands within the engine's interface. */
    static Response response(Response.Status status, String type, String message) {
        return response(status.getStatusCode(), body(type, message));
    }

    static Response response(Refusal refusal) {
        return response(refusal.status(), body(refusal));
    }

    private static Response response(int status, Body body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_VALUE)
                .entity(body)
                .build();
    }

    /** What we say ourselves, so that it is known from what others say. */
    static final class Body extends LinkedHashMap<String, Object> {}

    /** A type for programs and a message for people. */
    static Body body(String type, String message) {
        Body body = new Body();
        body.put("type", type);
        body.put("message", message);
        return body;
    }

    private static Body body(Refusal refusal) {
        Body body = body(refusal.kind(), refusal.getMessage());
        body.putAll(refusal.details());
        return body;
    }

    /** In the shape of the product's own interface. */
    static void problem(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("code", code);
        write(response, status.value(), MediaType.APPLICATION_PROBLEM_JSON_VALUE, body);
    }

    /** Tells a refusal in the shape of the interface that was called. */
    static void tell(HttpServletRequest request, HttpServletResponse response, Problem refused) throws IOException {
        HttpStatus status = HttpStatus.valueOf(refused.getStatusCode().value());
        String detail = refused.getBody().getDetail();
        refused.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        if (request.getRequestURI().startsWith("/api/")) {
            problem(
                    response,
                    status,
                    String.valueOf(refused.getBody().getProperties().get("code")),
                    detail);
        } else {
            send(response, status.value(), "InvalidRequestException", detail);
        }
    }

    private static void write(HttpServletResponse response, int status, String type, Map<String, Object> body)
            throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
