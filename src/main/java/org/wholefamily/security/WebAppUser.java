package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever is signed in to the web apps calls the product's own interface as they would with their password. Who they are
 * is all that the session says, and it stays as it is; a call that names a person itself is that person's.
 */
class WebAppUser extends OncePerRequestFilter {

    private final RequestMatcher ours;
    private final Identities identities;

    WebAppUser(RequestMatcher ours, Identities identities) {
        this.ours = ours;
        this.identities = identities;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null || !ours.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> user = signedIn(request.getSession(false)).filter(identities::known);
        if (user.isPresent() && !SessionToken.comesWith(request)) {
            SessionToken.tellAgain(request, response);
            Answer.problem(response, HttpStatus.FORBIDDEN, "token-missing", SessionToken.WITHOUT);
            return;
        }
        user.ifPresent(WebAppUser::enter);
        chain.doFilter(request, response);
    }

    /** Whoever a session says is signed in; nobody where there is none, or it has ended. */
    static Optional<String> signedIn(HttpSession session) {
        try {
            return Optional.ofNullable(session)
                    .map(AuthenticationUtil::getAuthsFromSession)
                    .map(all -> all.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT))
                    .map(Authentication::getIdentityId);
        } catch (IllegalStateException endedMeanwhile) {
            return Optional.empty();
        }
    }

    private static void enter(String user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
