package org.wholefamily.running;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A person who is signed in to Tasklist or Cockpit, as the browser talks to its server. */
public final class WebAppSession {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    private final int port;
    private final Map<String, String> cookies = new HashMap<>();

    /** In Tasklist. */
    public WebAppSession(int port, String user) {
        this(port, user, "tasklist");
    }

    private WebAppSession(int port, String user, String app) {
        this(port);
        keep(call().get("/camunda/app/" + app + "/default/"));
        keep(signIn(user, "demo", app)).then().statusCode(200);
        keep(call().get("/camunda/api/admin/auth/user/default"));
    }

    private WebAppSession(int port) {
        this.port = port;
    }

    /** What somebody is told who signs in to Tasklist. */
    public static Response login(int port, String user, String password) {
        WebAppSession stranger = new WebAppSession(port);
        stranger.keep(stranger.call().get("/camunda/app/tasklist/default/"));
        return stranger.signIn(user, password, "tasklist");
    }

    public static WebAppSession cockpit(int port, String user) {
        return new WebAppSession(port, user, "cockpit");
    }

    /** What Cockpit asks of its own part of the server. */
    public Response postToCockpit(String path, Object body) {
        return call().contentType(ContentType.JSON).body(body).post(COCKPIT + path);
    }

    public Response post(String path, Object body) {
        return call().contentType(ContentType.JSON).body(body).post(ENGINE + path);
    }

    public Response put(String path, Object body) {
        return call().contentType(ContentType.JSON).body(body).put(ENGINE + path);
    }

    public Response get(String path) {
        return call().get(ENGINE + path);
    }

    /** A call of a page's own script to the product's interface. */
    public RequestSpecification script() {
        return call().header("X-Requested-With", "XMLHttpRequest").contentType(ContentType.JSON);
    }

    public Response signOut() {
        return call().post("/camunda/api/admin/auth/user/default/logout");
    }

    /** What the browser sends with each call, for a client that is not this one. */
    public Map<String, String> headers() {
        return Map.of(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")),
                "X-XSRF-TOKEN",
                cookies.getOrDefault("XSRF-TOKEN", ""));
    }

    private RequestSpecification call() {
        RequestSpecification call = given().port(port).cookies(cookies);
        return cookies.containsKey("XSRF-TOKEN") ? call.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN")) : call;
    }

    private Response signIn(String user, String password, String app) {
        return call().contentType(ContentType.URLENC)
                .formParam("username", user)
                .formParam("password", password)
                .post("/camunda/api/admin/auth/user/default/login/" + app);
    }

    private Response keep(Response response) {
        cookies.putAll(response.getCookies());
        return response;
    }
}
