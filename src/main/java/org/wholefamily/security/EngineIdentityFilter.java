package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wholefamily.process.CurrentUser;

/** Tells the engine for whom it works during a request, with their groups and councils. */
@Component
class EngineIdentityFilter extends OncePerRequestFilter {

    /** Where the rest of the request finds the person. */
    static final String PERSON = EngineIdentityFilter.class.getName() + ".person";

    private final IdentityService engine;
    private final Identities identities;

    EngineIdentityFilter(@Lazy IdentityService engine, Identities identities) {
        this.engine = engine;
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        CurrentUser.User person = identities.of(signedIn.getName());
        request.setAttribute(PERSON, person);
        engine.setAuthentication(person.id(), List.copyOf(person.groups()), List.copyOf(person.councils()));
        try {
            chain.doFilter(request, response);
        } finally {
            engine.clearAuthentication();
        }
    }
}
