package org.wholefamily.security;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.ExtendedUriInfo;

/** Sees to which endpoint the engine takes a call, after all that could have ended it before. */
public class SeenEndpoints implements AutoDiscoverable {

    /** The header with which a test marks its call. */
    static final String PROBE = "X-Probe";

    private static final ConcurrentMap<String, String> SEEN = new ConcurrentHashMap<>();

    @Override
    public void configure(FeatureContext jersey) {
        jersey.register(Watch.class, Priorities.USER + 1);
    }

    /** Empty when the call came to none. */
    static Optional<String> of(String probe) {
        return Optional.ofNullable(SEEN.remove(probe));
    }

    static class Watch implements ContainerRequestFilter {

        @Context
        private Configuration application;

        /** Within its interface, whoever offers it and by whichever name of the engine. */
        private static String template(ExtendedUriInfo found) {
            List<String> parts = found.getMatchedTemplates().stream()
                    .map(part -> part.getTemplate().replaceAll("^/|/$", ""))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.reverse(parts);
            String root = found.getBaseUri().getPath();
            boolean engine = root.equals("/engine-rest/") || root.equals("/camunda/api/engine/");
            String path = "/" + String.join("/", parts);
            return engine ? path.replaceFirst("^/engine/\\{name}/", "/") : root.replaceFirst("/$", "") + path;
        }

        @Override
        public void filter(ContainerRequestContext call) {
            String probe = call.getHeaderString(PROBE);
            if (probe != null) {
                boolean guarded =
                        application.isRegistered(GatedEndpoint.class) && application.isRegistered(ClientValues.class);
                SEEN.put(probe, guarded ? template((ExtendedUriInfo) call.getUriInfo()) : "without its guards");
            }
        }
    }
}
