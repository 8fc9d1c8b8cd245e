package org.wholefamily.running;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** A person who is signed in to Tasklist, as the browser talks to its server. */
public final class WebAppSession {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final int port;
    private final Map<String, String> cookies = new HashMap<>();

    public WebAppSession(int port, String user) {
        this.port = port;
        keep(call().get("/camunda/app/tasklist/default/"));
        Response login = keep(call().contentType(ContentType.URLENC)
                .formParam("username", user)
                .formParam("password", "demo")
                .post("/camunda/api/admin/auth/user/default/login/tasklist"));
        login.then().statusCode(200);
        keep(call().get("/camunda/api/admin/auth/user/default"));
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

    private RequestSpecification call() {
        RequestSpecification call = given().port(port).cookies(cookies);
        return cookies.containsKey("XSRF-TOKEN") ? call.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN")) : call;
    }

    private Response keep(Response response) {
        cookies.putAll(response.getCookies());
        return response;
    }
}
