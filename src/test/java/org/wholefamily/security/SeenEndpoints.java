package org.wholefamily.security;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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

        @Override
        public void filter(ContainerRequestContext call) {
            String probe = call.getHeaderString(PROBE);
            if (probe != null) {
                SEEN.put(probe, GatedEndpoint.endpoint((ExtendedUriInfo) call.getUriInfo()));
            }
        }
    }
}
