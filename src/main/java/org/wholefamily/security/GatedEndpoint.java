package org.wholefamily.security;

import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's side of the gate: the endpoint that the engine has found for a call must be the one that the gate has
 * opened. A call that did not come through the gate, or that both read differently, ends here.
 */
class GatedEndpoint implements ContainerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(GatedEndpoint.class);
    private static final String OPENED = GatedEndpoint.class.getName() + ".opened";

    /** Opens one endpoint for the rest of a request. */
    static void open(ServletRequest request, EngineApiTable.Row row) {
        request.setAttribute(OPENED, row.method() + " " + row.path());
    }

    @Override
    public void filter(ContainerRequestContext call) {
        String found = endpoint(call);
        if (!found.equals(call.getProperty(OPENED))) {
            LOG.warn("A call came to {}, which was not opened for it", found);
            call.abortWith(Answer.response(Response.Status.NOT_FOUND, "NotFound", Answer.NO_ADDRESS));
        }
    }

    /** As the table names it; without a path for what belongs to no interface. */
    private static String endpoint(ContainerRequestContext call) {
        ExtendedUriInfo found = (ExtendedUriInfo) call.getUriInfo();
        StringBuilder path = new StringBuilder(found.getBaseUri().getPath());
        for (int i = found.getMatchedTemplates().size() - 1; i >= 0; i--) {
            path.append('/').append(found.getMatchedTemplates().get(i).getTemplate());
        }
        return EngineApiTable.verb(call.getMethod()) + " "
                + EngineAddress.of(path.toString().replaceAll("/+", "/"))
                        .map(EngineAddress::path)
                        .orElse("");
    }
}
