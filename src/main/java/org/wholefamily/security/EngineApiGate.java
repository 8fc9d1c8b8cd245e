package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wholefamily.process.CurrentUser.User;

/** Lets through to the engine's interface only what the table opens to the person who asks. */
@Component
class EngineApiGate extends OncePerRequestFilter {

    private final EngineApiTable table = EngineApiTable.load();
    private final Identities identities;
    private final MessageGuard messages;
    private final List<Guard> guards;

    EngineApiGate(Identities identities, MessageGuard messages, List<Guard> guards) {
        this.identities = identities;
        this.messages = messages;
        this.guards = guards;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (EngineAddress.disguised(request)) {
            Answer.send(response, 400, "InvalidRequestException", "An address is written plainly");
            return;
        }
        Optional<EngineAddress> address = EngineAddress.of(request);
        if (address.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            decide(address.get(), request, response, chain);
        }
    }

    private void decide(
            EngineAddress address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Who who = who(request, address);
        Optional<User> person = person(request, address);
        if (who == Who.ANYONE) {
            chain.doFilter(request, response);
        } else if (who != Who.NOBODY && person.isEmpty()) {
            Answer.send(response, 401, "Unauthorized", "Sign in first");
        } else if (who == Who.NOBODY || !who.allows(person.get())) {
            Answer.send(response, 403, "Closed", "This part of the engine's interface is not open to you");
        } else {
            pass(address, person.get(), request, response, chain);
        }
    }

    /** No web app sends messages, so that another site's page cannot send one through a session either. */
    private Who who(HttpServletRequest request, EngineAddress address) {
        return address.webApp() && isMessage(request, address)
                ? Who.NOBODY
                : table.who(request.getMethod(), address.path());
    }

    private void pass(
            EngineAddress address,
            User person,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (isMessage(request, address)) {
            messages.receive(person, request, response);
            return;
        }
        try {
            guarded(address, person, request.getMethod(), chain).doFilter(request, response);
        } catch (CallRefused refused) {
            refused.tell(response);
        }
    }

    /** The first guard is asked first. */
    private FilterChain guarded(EngineAddress address, User person, String method, FilterChain chain) {
        FilterChain guarded = chain;
        for (int i = guards.size() - 1; i >= 0; i--) {
            Guard guard = guards.get(i);
            FilterChain next = guarded;
            if (guard.concerns(method, address)) {
                guarded = (call, answer) ->
                        guard.pass(address, person, (HttpServletRequest) call, (HttpServletResponse) answer, next);
            }
        }
        return guarded;
    }

    private static boolean isMessage(HttpServletRequest request, EngineAddress address) {
        return request.getMethod().equals("POST") && address.path().equals("/message");
    }

    private Optional<User> person(HttpServletRequest request, EngineAddress address) {
        if (!address.webApp()) {
            return Optional.ofNullable((User) request.getAttribute(EngineIdentityFilter.PERSON));
        }
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                        .findFirst()
                        .map(signedIn -> identities.of(signedIn.getIdentityId()));
    }
}
