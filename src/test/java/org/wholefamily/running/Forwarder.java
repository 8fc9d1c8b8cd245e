package org.wholefamily.running;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hands a request on within the server, as a page or library might, so that tests see who is asked then. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class Forwarder extends OncePerRequestFilter {

    /** The headers that say where to. */
    public static final String FORWARD = "X-Test-Forward";

    public static final String INCLUDE = "X-Test-Include";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(FORWARD) != null) {
            request.getRequestDispatcher(request.getHeader(FORWARD)).forward(request, response);
        } else if (request.getHeader(INCLUDE) != null) {
            request.getRequestDispatcher(request.getHeader(INCLUDE)).include(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
