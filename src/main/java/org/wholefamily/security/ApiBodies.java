package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wholefamily.problem.Problem;

/** Measures what the product's own interface is sent by people who are signed in. */
class ApiBodies extends OncePerRequestFilter {

    private final BodyReading bodies;

    ApiBodies(BodyReading bodies) {
        this.bodies = bodies;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return EngineAddress.of(request.getRequestURI()).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest read;
        try {
            read = bodies.read(request);
        } catch (Problem refused) {
            Answer.tell(request, response, refused);
            return;
        }
        chain.doFilter(read, response);
    }
}
