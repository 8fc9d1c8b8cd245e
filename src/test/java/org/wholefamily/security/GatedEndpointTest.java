package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;

/** In an application that is set up as the engine's are: by its classes alone. */
class GatedEndpointTest {

    private static final EngineApiTable TABLE = EngineApiTable.load();

    private final ApplicationHandler engine;

    GatedEndpointTest() {
        StaticApplicationContext beans = new StaticApplicationContext();
        beans.refresh();
        engine = new ApplicationHandler(new ResourceConfig(Variables.class).property("contextConfig", beans));
    }

    @Path("/task")
    public static class Variables {

        @GET
        @Path("/{id}/localVariables/{varId}")
        public String read(@PathParam("id") String id) {
            return "read " + id;
        }

        @DELETE
        @Path("/{id}/localVariables/{varId}")
        public String delete(@PathParam("id") String id) {
            return "deleted " + id;
        }
    }

    @Test
    void the_endpoint_that_was_opened_answers() throws Exception {
        assertThat(call("GET", "/engine-rest/", "GET", "/task/1/localVariables/a"))
                .isEqualTo(200);
        assertThat(call("HEAD", "/engine-rest/", "HEAD", "/task/1/localVariables/a"))
                .isEqualTo(200);
        assertThat(call("DELETE", "/camunda/api/engine/", "DELETE", "/task/1/localVariables/a"))
                .isEqualTo(200);
    }

    @Test
    void no_other_does() throws Exception {
        assertThat(call("DELETE", "/engine-rest/", "GET", "/task/1/localVariables/a"))
                .isEqualTo(404);
        assertThat(call("GET", "/engine-rest/", "GET", "/task/1/variables/a")).isEqualTo(404);
        assertThat(call("GET", "/somewhere/else/", "GET", "/task/1/localVariables/a"))
                .isEqualTo(404);
    }

    @Test
    void nothing_answers_for_which_nothing_was_opened() throws Exception {
        assertThat(engine.apply(request("GET", "/engine-rest/")).get().getStatus())
                .isEqualTo(404);
    }

    /** Opens one endpoint, and sends a call to the variables of a task. */
    private int call(String method, String root, String openedMethod, String openedPath) throws Exception {
        MockHttpServletRequest gate = new MockHttpServletRequest();
        GatedEndpoint.open(gate, TABLE.row(openedMethod, openedPath).orElseThrow());
        ContainerRequest request = request(method, root);
        gate.getAttributeNames()
                .asIterator()
                .forEachRemaining(name -> request.setProperty(name, gate.getAttribute(name)));
        return engine.apply(request).get().getStatus();
    }

    private static ContainerRequest request(String method, String root) {
        URI base = URI.create("http://localhost" + root);
        return new ContainerRequest(
                base, base.resolve("task/1/localVariables/a"), method, null, new MapPropertiesDelegate(), null);
    }
}
