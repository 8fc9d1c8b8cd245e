package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a change that another site's page asks a browser to make with the password that the browser remembers. */
class CrossSiteGuard extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What a browser says of our own pages, and of what a person does without one. */
    private static final Set<String> HERE = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !HERE.contains(site) && !READING.contains(request.getMethod())) {
            Answer.send(response, 403, "Closed", "A page of another site may not change anything here");
            return;
        }
        chain.doFilter(request, response);
    }
}
