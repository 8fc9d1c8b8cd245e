package org.wholefamily.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Calls that bring far more than any piece of work needs, each by somebody who may make such a call. */
public final class LargeCalls {

    /** How many different ones there are. */
    public static final int KINDS = 10;

    private static final int LARGE = 19_500_000;
    private static final int ALLOWED = 1_000_000;
    private static final int PEOPLE = 1_500_000;

    private final Caseworkers people;
    private final List<Supplier<Response>> calls;

    /** @param task one of the front door's, of the family */
    public LargeCalls(Caseworkers people, String family, String task) {
        this.people = people;
        String restriction = "/api/families/" + family + "/restriction";
        String submit = "/engine-rest/task/" + task + "/submit-form";
        String evaluate = "/engine-rest/decision-definition/key/referral-priority/evaluate";
        this.calls = List.of(
                json("demo-triage", "POST", "/api/referrals", "{\"people\":[" + "{},".repeat(PEOPLE) + "{}]}"),
                json("demo-triage", "POST", "/api/referrals", "{\"people\":[" + list("{}") + "]}"),
                json("demo-managers", "PUT", restriction, "{\"people\":[" + "\"1\",".repeat(PEOPLE) + "\"1\"]}"),
                json("demo-managers", "PUT", restriction, "{\"readers\":[" + list("\"1\"") + "]}"),
                json(Caseworkers.OPERATOR, "PUT", "/api/councils/northshire", "{\"terms\":[" + list("{}") + "]}"),
                json("demo-triage", "POST", submit, variable("\"" + "x".repeat(LARGE) + "\"")),
                json("demo-triage", "POST", submit, variable("[" + list("[]") + "]")),
                json("demo-managers", "POST", evaluate, variable("\"[" + list("{}") + "]\"")),
                json("demo-triage", "POST", "/engine-rest/task", "{\"taskDefinitionKeyIn\":[" + list("\"1\"") + "]}"),
                call(
                        "demo-data-officers",
                        "POST",
                        "/api/referrals/imports",
                        "text/csv",
                        HugeFile.HEADER + (",".repeat(17) + "\n").repeat(LARGE / 18)));
    }

    /** Makes every call as often as asked, all at the same time; the answers. */
    public List<Integer> atOnce(int times) {
        ExecutorService callers = Executors.newFixedThreadPool(times * KINDS);
        try {
            return Collections.nCopies(times, calls).stream()
                    .flatMap(List::stream)
                    .map(call -> CompletableFuture.supplyAsync(() -> call.get().statusCode(), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            callers.shutdownNow();
        }
    }

    private Supplier<Response> json(String user, String method, String path, String content) {
        return call(user, method, path, "application/json", content);
    }

    private Supplier<Response> call(String user, String method, String path, String type, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        return () -> people.as(user).contentType(type).body(bytes).request(method, path);
    }

    private static String variable(String value) {
        return "{\"variables\":{\"x\":{\"value\":" + value + "}}}";
    }

    /** A list of as many bytes as JSON may have. */
    private static String list(String entry) {
        return (entry + ",").repeat(ALLOWED / (entry.length() + 1)) + entry;
    }
}
